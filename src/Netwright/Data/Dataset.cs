namespace Netwright;

/// <summary>Samples with their targets: inputs of one length, targets of one length, in two plain arrays.</summary>
/// <remarks>A range of it, <c>digits[..4000]</c>, is a view that shares the arrays.</remarks>
/// <typeparam name="T">int for class numbers, one a sample; float for any number of values a sample.</typeparam>
public sealed partial class Dataset<T>
    where T : unmanaged
{
    private readonly float[] inputs;
    private readonly T[] targets;
    private readonly int start;
    private readonly float[]? weights;
    private readonly int firstWeight;

    /// <summary>Takes the samples; the arrays are not copied.</summary>
    /// <param name="inputs">The inputs one after the other: sample i is the i-th run of inputs.Length / count floats.</param>
    /// <param name="targets">The targets one after the other: that of sample i is the i-th run of targets.Length / count values.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    /// <exception cref="ArgumentException">A length is not a multiple of the count, or 0.</exception>
    public Dataset(float[] inputs, T[] targets, int count)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A data set holds at least one sample.");

        this.inputs = inputs;
        this.targets = targets;
        Count = count;
        InputLength = LengthOfOne("inputs", "floats", inputs.Length, count);
        TargetLength = LengthOfOne("targets", "values", targets.Length, count);
    }

    private Dataset(Dataset<T> whole, int start, int count, float[]? weights, int firstWeight)
    {
        inputs = whole.inputs;
        targets = whole.targets;
        InputLength = whole.InputLength;
        TargetLength = whole.TargetLength;
        this.start = start;
        Count = count;
        this.weights = weights;
        this.firstWeight = firstWeight;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>Floats in one input.</summary>
    public int InputLength { get; }

    /// <summary>Values in one target.</summary>
    public int TargetLength { get; }

    /// <summary>Whether the samples have weights; otherwise each weighs 1.</summary>
    public bool IsWeighted => weights is not null;

    /// <summary>The inputs of this view as an array: the given array where the view is all of it, else a copy.</summary>
    internal float[] InputArray => Inputs.Length == inputs.Length ? inputs : Inputs.ToArray();

    /// <summary>All the inputs of this view, one after the other.</summary>
    internal ReadOnlySpan<float> Inputs => inputs.AsSpan(start * InputLength, Count * InputLength);

    /// <summary>The weights of this view's samples; empty where they have none.</summary>
    internal ReadOnlySpan<float> Weights => weights is null ? [] : weights.AsSpan(firstWeight, Count);

    /// <summary>All the targets of this view, one after the other.</summary>
    internal ReadOnlySpan<T> Targets => targets.AsSpan(start * TargetLength, Count * TargetLength);

    /// <summary>The input of a sample.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> Input(int index) => inputs.AsSpan((start + Checked(index)) * InputLength, InputLength);

    /// <summary>The target of a sample.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<T> Target(int index) => targets.AsSpan((start + Checked(index)) * TargetLength, TargetLength);

    /// <summary>The weight of a sample's loss; 1 where none were given.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public float Weight(int index)
    {
        int sample = Checked(index);
        return weights is null ? 1 : weights[firstWeight + sample];
    }

    /// <summary>
    /// The same samples, each with a weight that its loss is multiplied by: Keras's <c>sample_weight</c>. The loss of a batch, and so that of an epoch or an
    /// evaluation, is Σ weight · loss / samples; accuracy and metrics count every sample alike.
    /// </summary>
    /// <param name="weights">A weight for each sample of this view, finite and at least 0; the array is not copied.</param>
    /// <returns>A view that shares the arrays; ranges of it keep their weights.</returns>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    /// <exception cref="ArgumentException">There are not as many weights as samples, or one is negative, NaN or infinite.</exception>
    public Dataset<T> WithWeights(float[] weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Length != Count)
            throw new ArgumentException($"A weight for each of {Count} samples is needed; there are {weights.Length}.", nameof(weights));

        int wrong = Array.FindIndex(weights, static weight => !(weight >= 0 && float.IsFinite(weight)));
        if (wrong >= 0)
            throw new ArgumentException(FormattableString.Invariant($"The weight of sample {wrong} is {weights[wrong]}; a weight is finite and at least 0."), nameof(weights));

        return new Dataset<T>(this, start, Count, weights, 0);
    }

    /// <summary>A view of neighbouring samples that shares the arrays; C# ranges call it: <c>digits[4000..]</c>.</summary>
    /// <param name="start">The first sample's number, from 0.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The samples are not all in this data set, or none are asked for.</exception>
    public Dataset<T> Slice(int start, int count)
    {
        if (start < 0 || start >= Count)
            throw new ArgumentOutOfRangeException(nameof(start), start, $"The samples are numbered from 0 to {Count - 1}.");
        if (count < 1 || count > Count - start)
            throw new ArgumentOutOfRangeException(nameof(count), count, $"From sample {start} on there are 1 to {Count - start} samples to take.");

        return new Dataset<T>(this, this.start + start, count, weights, firstWeight + start);
    }

    private static int LengthOfOne(string name, string unit, int length, int count)
    {
        (int one, int rest) = Math.DivRem(length, count);
        if (one == 0 || rest != 0)
        {
            throw new ArgumentException(
                $"The {name} hold {length} {unit}, which {count} samples cannot share evenly: {(one == 0 ? "fewer than one each" : $"{one} each leaves {rest} over")}.",
                name);
        }

        return one;
    }

    private int Checked(int index)
        => (uint)index < (uint)Count
            ? index
            : throw new ArgumentOutOfRangeException(nameof(index), index, $"The samples are numbered from 0 to {Count - 1}.");
}
