using Netwright.Compute;

namespace Netwright.Training.Feeding;

/// <summary>Gives the samples of a class the weight of that class.</summary>
internal static class ClassWeighing
{
    /// <summary>Multiplies the weight of each sample by that of its class.</summary>
    /// <param name="network">The network, whose targets tell the classes.</param>
    /// <param name="data">The samples, their targets checked.</param>
    /// <param name="weights">The weights by class; a class that is not among them weighs 1.</param>
    /// <exception cref="ArgumentException">There is no such class, or a weight is none, or the targets name no classes.</exception>
    public static Dataset<TTarget> Apply<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, IReadOnlyDictionary<int, double> weights)
        where TTarget : unmanaged
    {
        Check(network, weights);
        float[] each = new float[data.Count];
        for (int sample = 0; sample < each.Length; sample++)
            each[sample] = (float)(data.Weight(sample) * Of(network, data.Target(sample), weights));
        return data.WithWeights(each);
    }

    /// <summary>The weight of the class that a target names.</summary>
    public static double Of<TTarget>(TrainableNetwork<TTarget> network, ReadOnlySpan<TTarget> target, IReadOnlyDictionary<int, double> weights)
        where TTarget : unmanaged
        => weights.GetValueOrDefault(network.ClassOf(target), 1);

    /// <summary>Reports weights that the network's samples cannot have.</summary>
    /// <exception cref="ArgumentException">There is no such class, or a weight is none, or the targets name no classes.</exception>
    public static void Check<TTarget>(TrainableNetwork<TTarget> network, IReadOnlyDictionary<int, double> weights)
        where TTarget : unmanaged
    {
        NetworkDescription description = network.Description;
        int classes = description.SampleClasses;
        if (classes == 0)
        {
            string have = description.Positions > 1
                ? $"those of {description.Name} have one at each of {description.Positions} positions."
                : $"the targets of {description.Name} name none. Weigh the samples with Dataset.WithWeights.";
            throw new ArgumentException($"Class weights need samples of one class each; {have}", nameof(FitOptions.ClassWeights));
        }

        foreach ((int number, double weight) in weights)
        {
            if (number < 0 || number >= classes)
            {
                throw new ArgumentException(
                    $"There is a weight of class {number}; {description.Name} has the classes 0 to {classes - 1}.", nameof(FitOptions.ClassWeights));
            }

            if (!(weight >= 0 && double.IsFinite(weight)))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The weight of class {number} is {weight}; a weight is finite and at least 0."), nameof(FitOptions.ClassWeights));
            }
        }
    }
}
