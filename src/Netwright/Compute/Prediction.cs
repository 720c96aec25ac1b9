using System.Text.Json.Serialization;

namespace Netwright;

/// <summary>A typed network's prediction for one sample: the most probable label, and the probability of each. It holds one array, of the probabilities.</summary>
/// <typeparam name="TLabel">The labels' type.</typeparam>
/// <remarks>
/// System.Text.Json writes it, with or without its source generator: <c>{"label":"Setosa","probability":0.98,"byLabel":{"Setosa":0.98,"Virginica":0.02}}</c> with
/// the options of the web and a converter that writes enums as names. Of probabilities that are no numbers it writes the text "NaN".
/// </remarks>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
public readonly struct Prediction<TLabel>
    where TLabel : struct
{
    private readonly TLabel[] labels;
    private readonly float[] probabilities;
    private readonly int best;

    /// <summary>Takes the probabilities; the arrays are not copied.</summary>
    /// <param name="labels">The labels.</param>
    /// <param name="probabilities">The probability of each.</param>
    /// <exception cref="ArgumentException">There are not as many of them, or none.</exception>
    public Prediction(TLabel[] labels, float[] probabilities)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(probabilities);
        if (labels.Length != probabilities.Length || labels.Length == 0)
            throw new ArgumentException($"Each of {labels.Length} labels needs a probability; there are {probabilities.Length}.", nameof(probabilities));

        this.labels = labels;
        this.probabilities = probabilities;
        best = Compute.Panels.ArgMax(probabilities);
    }

    /// <summary>The most probable label; the first of several equally probable ones.</summary>
    public TLabel Label => labels[best];

    /// <summary>The probability of <see cref="Label"/>, 0 to 1.</summary>
    public float Probability => probabilities[best];

    /// <summary>All labels.</summary>
    [JsonIgnore]
    public ReadOnlySpan<TLabel> Labels => labels;

    /// <summary>The probability of each of <see cref="Labels"/>; they sum to 1.</summary>
    [JsonIgnore]
    public ReadOnlySpan<float> Probabilities => probabilities;

    /// <summary>The probability of each label by the label, in the order of <see cref="Labels"/>; each call makes a dictionary.</summary>
    public IReadOnlyDictionary<TLabel, float> ByLabel => labels.Zip(probabilities).ToDictionary(static pair => pair.First, static pair => pair.Second);

    /// <summary>The probability of a label.</summary>
    /// <param name="label">The label.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of the network's.</exception>
    public float this[TLabel label]
    {
        get
        {
            int index = Array.IndexOf(labels, label);
            return index >= 0
                ? probabilities[index]
                : throw new ArgumentOutOfRangeException(nameof(label), label, $"There is no such label among {string.Join(", ", labels)}.");
        }
    }

    /// <summary>The label with its probability, <c>Setosa 98.1 %</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Label} {Probability * 100:0.0} %");
}
