using Netwright.Data;

namespace Netwright;

/// <summary>Samples with their targets: inputs of one length, targets of one length, in columns that lie as they were given.</summary>
/// <remarks>A range of it, <c>digits[..4000]</c>, is a view that shares the arrays.</remarks>
/// <typeparam name="T">int for class numbers, one a sample; float for any number of values a sample.</typeparam>
public sealed partial class Dataset<T>
    where T : unmanaged
{
    private readonly InputColumn inputs;
    private readonly Column<T> targets;
    private readonly Notes notes;

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

        Count = count;
        this.inputs = new FloatColumn(new Column<float>(inputs, LengthOfOne("inputs", "floats", inputs.Length, count)));
        this.targets = new Column<T>(targets, LengthOfOne("targets", "values", targets.Length, count));
    }

    /// <summary>Takes samples whose inputs are bytes, a quarter of what floats take; each stands for byte / 255, from 0 to 1. The arrays are not copied.</summary>
    /// <param name="inputs">The inputs one after the other: sample i is the i-th run of inputs.Length / count bytes.</param>
    /// <param name="targets">The targets one after the other: that of sample i is the i-th run of targets.Length / count values.</param>
    /// <param name="count">The number of samples, at least 1.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    /// <exception cref="ArgumentException">A length is not a multiple of the count, or 0.</exception>
    public static Dataset<T> FromBytes(byte[] inputs, T[] targets, int count)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(targets);
        if (count < 1)
            throw new ArgumentOutOfRangeException(nameof(count), count, "A data set holds at least one sample.");

        return new Dataset<T>(
            new ByteColumn(new Column<byte>(inputs, LengthOfOne("inputs", "bytes", inputs.Length, count))), new Column<T>(targets, LengthOfOne("targets", "values", targets.Length, count)), count);
    }

    /// <summary>Takes columns of so many samples.</summary>
    internal Dataset(InputColumn inputs, Column<T> targets, int count, Notes notes = default)
    {
        this.inputs = inputs;
        this.targets = targets;
        this.notes = notes;
        Count = count;
    }

    /// <summary>The number of samples.</summary>
    public int Count { get; }

    /// <summary>Floats in one input.</summary>
    public int InputLength => inputs.Length;

    /// <summary>Values in one target.</summary>
    public int TargetLength => targets.Length;

    /// <summary>Whether the samples have weights; otherwise each weighs 1.</summary>
    public bool IsWeighted => notes.Weights is not null;

    /// <summary>Whether the samples have lengths; otherwise all positions of each count.</summary>
    public bool HasLengths => notes.Lengths is not null;

    /// <summary>The inputs as they are stored.</summary>
    internal InputColumn InputColumn => inputs;

    /// <summary>The weights of this view's samples; empty where they have none of their own.</summary>
    internal ReadOnlySpan<float> Weights => notes.Weights is { } column ? column.Of(Count) : [];

    /// <summary>The lengths of this view's samples; empty where they have none.</summary>
    internal ReadOnlySpan<int> Lengths => notes.Lengths is { } column ? column.Of(Count) : [];

    /// <summary>How many of this view's samples are in another one of the same arrays.</summary>
    internal int SharedWith(Dataset<T> other) => inputs.Shared(Count, other.inputs, other.Count);

    /// <summary>All the targets of this view, one after the other.</summary>
    internal ReadOnlySpan<T> Targets => targets.Of(Count);

    /// <summary>The number of samples and their lengths: <c>150 samples, 4 floats to 1 label each</c>.</summary>
    public override string ToString()
        => FormattableString.Invariant($"{Count} sample{(Count == 1 ? "" : "s")}, {Description(InputLength, TargetLength)}{(IsWeighted ? ", weighted" : "")}{(HasLengths ? ", with lengths" : "")}");

    /// <summary>The lengths of a sample in words.</summary>
    internal static string Description(int inputs, int targets)
    {
        string target = typeof(T) == typeof(int) ? "label" : "value";
        return FormattableString.Invariant($"{inputs} float{(inputs == 1 ? "" : "s")} to {targets} {target}{(targets == 1 ? "" : "s")} each");
    }

    /// <summary>The input of a sample.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <returns>A view of the array that was given; of inputs that are kept as bytes, a copy as floats.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<float> Input(int index) => inputs.Read(Checked(index));

    /// <summary>Copies the input of a sample, and allocates nothing.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <param name="target">Receives the input: <see cref="InputLength"/> floats.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    public void CopyInput(int index, Span<float> target)
    {
        int sample = Checked(index);
        if (target.Length != InputLength)
            throw new ArgumentException($"An input has {InputLength} floats; the span for it holds {target.Length}.", nameof(target));

        inputs.CopyTo(sample, target);
    }

    /// <summary>The target of a sample.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public ReadOnlySpan<T> Target(int index) => targets[Checked(index)];

    /// <summary>The weight of a sample's loss; 1 where none were given.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public float Weight(int index)
    {
        int sample = Checked(index);
        return notes.Weights is { } column ? column[sample][0] : 1;
    }

    /// <summary>The positions of a sample that count, from the first on; null where no lengths were given, so that all do.</summary>
    /// <param name="index">The sample's number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such sample.</exception>
    public int? Length(int index)
    {
        int sample = Checked(index);
        return notes.Lengths is { } column ? column[sample][0] : null;
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

        return new Dataset<T>(inputs, targets, Count, notes with { Weights = new Column<float>(weights, 1) });
    }

    /// <summary>
    /// The same samples, each with the number of its positions that count, for networks whose loss is computed at each position, such as each step of a sequence.
    /// What lies behind is padding: its targets may hold anything, neither the loss nor accuracy nor metrics look at them, and the loss sends no gradient back there.
    /// Penalties on the outputs of layers count padding as they count all. The loss of a batch is
    /// the mean over the positions that count, as in Keras with a mask and in PyTorch with <c>ignore_index</c>.
    /// </summary>
    /// <param name="lengths">For each sample of this view 1 or more, up to the positions that the network puts out; the array is not copied.</param>
    /// <returns>A view that shares the arrays; ranges of it keep their lengths.</returns>
    /// <exception cref="ArgumentNullException">The array is null.</exception>
    /// <exception cref="ArgumentException">There are not as many lengths as samples, or one is less than 1.</exception>
    public Dataset<T> WithLengths(int[] lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        if (lengths.Length != Count)
            throw new ArgumentException($"A length for each of {Count} samples is needed; there are {lengths.Length}.", nameof(lengths));

        int wrong = Array.FindIndex(lengths, static length => length < 1);
        if (wrong >= 0)
            throw new ArgumentException($"The length of sample {wrong} is {lengths[wrong]}; at least one position of each counts.", nameof(lengths));

        return new Dataset<T>(inputs, targets, Count, notes with { Lengths = new Column<int>(lengths, 1) });
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

        return new Dataset<T>(inputs.From(start), targets.From(start), count, notes.From(start));
    }

    /// <summary>The same inputs, weights and lengths, shared, with other targets.</summary>
    internal Dataset<TOther> WithTargets<TOther>(Column<TOther> others)
        where TOther : unmanaged
        => new(inputs, others, Count, notes);

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
