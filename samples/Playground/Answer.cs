using Netwright;

namespace Playground;

/// <summary>What the service answers.</summary>
/// <param name="Demand">The most probable demand.</param>
/// <param name="Probability">How probable it is.</param>
/// <param name="Probabilities">How probable each is.</param>
public sealed record Answer(Demand Demand, float Probability, IReadOnlyDictionary<Demand, float> Probabilities)
{
    /// <summary>The answer that a prediction gives.</summary>
    public static Answer Of(Prediction<Demand> prediction)
    {
        Dictionary<Demand, float> probabilities = [];
        for (int i = 0; i < prediction.Labels.Length; i++)
            probabilities.Add(prediction.Labels[i], prediction.Probabilities[i]);
        return new Answer(prediction.Label, prediction.Probability, probabilities);
    }
}
