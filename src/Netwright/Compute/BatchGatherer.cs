using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Netwright.Augmentation;
using Netwright.Data;

namespace Netwright.Compute;

/// <summary>Gathers the samples of a batch: each thread those of its own rows, inputs and targets into panels.</summary>
/// <param name="network">The network that learns from the batch, or is measured on it.</param>
internal sealed class BatchGatherer<TTarget>(TrainableNetwork<TTarget> network)
    where TTarget : unmanaged
{
    // Bytes of an input that is worth asking for ahead: of shorter ones, the processor reads several at a time by itself.
    private const int LeastAsked = 512;

    private readonly int inputLength = network.Description.InputLength;
    private Batch<TTarget> batch;

    /// <summary>The packed inputs of the batch.</summary>
    public AlignedBuffer Inputs { get; private set; } = AlignedBuffer.Empty;

    /// <summary>The weights of its rows.</summary>
    public RowWeights Weights { get; } = new(network.Description.Positions);

    /// <summary>The positions of their outputs that count.</summary>
    public PositionMask Mask { get; } = new(network.Description.Positions);

    /// <summary>Makes room for batches whose panels have so many rows.</summary>
    public void Reserve(int stride)
    {
        Mask.Reserve(stride);
        Inputs = new AlignedBuffer(Panels.Padded(inputLength) * stride);
    }

    /// <summary>Begins a batch.</summary>
    public void Begin(Batch<TTarget> next)
    {
        batch = next;
        Weights.Begin(next.Data.IsWeighted, next.Rows);
        Mask.Begin(next);
    }

    /// <summary>Lets go of the data set, so that a model does not keep it in memory.</summary>
    public void End() => batch = default;

    /// <summary>Gathers the samples of some rows.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row past the last.</param>
    /// <param name="stride">The rows that the panels of this batch have room for.</param>
    /// <param name="augmentations">What makes other images of them, one after the other.</param>
    /// <param name="noiseKey">The key of the step's noise, or 0 where they stay as they are.</param>
    /// <remarks>Beside each sample of some length, that of the next batch in the same place is asked for, which then comes from memory while this batch is computed with.</remarks>
    public void Gather(int from, int to, int stride, ReadOnlySpan<ImageAugmentation> augmentations, uint noiseKey)
    {
        // Samples that were taken lie in their rows already.
        if (batch.Data is not { } data)
            return;

        InputColumn inputs = data.InputColumn;
        int rowsAhead = inputs.Bytes >= LeastAsked ? batch.Following : 0;
        for (int row = from; row < to; row++)
        {
            int sample = batch.Sample(row);
            if (row < rowsAhead)
                inputs.Prefetch(batch.Sample(row + batch.Rows));
            if (noiseKey == 0 || augmentations.IsEmpty)
                inputs.Pack(sample, ref Unsafe.Add(ref Inputs.Origin, row * Panels.Width), stride * Panels.Width);
            else
                Panels.Pack(Augmented(inputs, sample, augmentations, noiseKey, row), ref Inputs.Origin, row, stride);
            network.PackTarget(data.Target(sample), row, sample);
            Weights.Gather(data, sample, row);
        }
    }

    // Two images, which the augmentations read and write in turn. What a row draws depends on the step and the row alone.
    private Span<float> Augmented(InputColumn inputs, int sample, ReadOnlySpan<ImageAugmentation> augmentations, uint noiseKey, int row)
    {
        ref float room = ref Scratch.Workspace(2L * inputLength);
        Span<float> image = MemoryMarshal.CreateSpan(ref room, inputLength), other = MemoryMarshal.CreateSpan(ref Unsafe.Add(ref room, inputLength), inputLength);
        inputs.CopyTo(sample, image);
        return ImageAugmentation.Apply(augmentations, image, other, unchecked((int)noiseKey), row);
    }

    /// <summary>Takes samples that are in no data set, without weights: the inputs and targets one after the other.</summary>
    public void Take(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, int rows, int stride)
    {
        Weights.Begin(isWeighted: false, rows);
        Mask.Begin(rows);
        for (int row = 0; row < rows; row++)
        {
            Panels.Pack(inputs.Slice(row * inputLength, inputLength), ref Inputs.Origin, row, stride);
            network.PackTarget(targets.Slice(row * network.TargetLength, network.TargetLength), row, row);
        }
    }
}
