namespace Netwright.Training.Feeding;

/// <summary>Room for samples one after the other: a batch, or those that wait for their turn.</summary>
internal sealed class SampleRows<T>
    where T : unmanaged
{
    private readonly float[] inputs;
    private readonly T[] targets;

    /// <summary>Makes room for so many samples of a stream.</summary>
    public SampleRows(int count, DataStream<T> stream)
    {
        inputs = GC.AllocateUninitializedArray<float>(count * stream.InputLength);
        targets = GC.AllocateUninitializedArray<T>(count * stream.TargetLength);
        Data = new Dataset<T>(inputs, targets, count);
    }

    /// <summary>The samples as a data set.</summary>
    public Dataset<T> Data { get; }

    /// <summary>The samples that there is room for.</summary>
    public int Count => Data.Count;

    /// <summary>The place of an input.</summary>
    public Span<float> Input(int row) => inputs.AsSpan(row * Data.InputLength, Data.InputLength);

    /// <summary>The place of a target.</summary>
    public Span<T> Target(int row) => targets.AsSpan(row * Data.TargetLength, Data.TargetLength);
}
