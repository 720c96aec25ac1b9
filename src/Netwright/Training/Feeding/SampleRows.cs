namespace Netwright.Training.Feeding;

/// <summary>Room for samples one after the other: a batch, or a shuffle buffer.</summary>
internal sealed class SampleRows<T>
    where T : unmanaged
{
    private readonly float[] inputs;
    private readonly T[] targets;
    private readonly float[] weights;

    /// <summary>Makes room for so many samples of a stream, with weights or without.</summary>
    public SampleRows(int count, DataStream<T> stream, bool isWeighted)
    {
        inputs = GC.AllocateUninitializedArray<float>(count * stream.InputLength);
        targets = GC.AllocateUninitializedArray<T>(count * stream.TargetLength);
        weights = new float[isWeighted ? count : 0];
        Dataset<T> data = new(inputs, targets, count);
        Data = isWeighted ? data.WithWeights(weights) : data;
    }

    /// <summary>The samples as a data set.</summary>
    public Dataset<T> Data { get; }

    /// <summary>The samples that there is room for.</summary>
    public int Count => Data.Count;

    /// <summary>The place of an input.</summary>
    public Span<float> Input(int row) => inputs.AsSpan(row * Data.InputLength, Data.InputLength);

    /// <summary>The places of the weights.</summary>
    public Span<float> Weights => weights;

    /// <summary>The place of a target.</summary>
    public Span<T> Target(int row) => targets.AsSpan(row * Data.TargetLength, Data.TargetLength);
}
