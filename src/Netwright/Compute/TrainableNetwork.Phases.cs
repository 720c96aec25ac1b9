using Netwright.Augmentation;

namespace Netwright.Compute;

/// <content>
/// The phases: what the core can do with a batch, as data, and the lists of those that learn from one, measure one and adapt to one. Each phase runs on all
/// threads, one phase after the other.
/// </content>
public abstract partial class TrainableNetwork<TTarget>
{
    private int phase;
    private bool isPenaltyDue;

    /// <summary>The kinds of all phases; a phase's number is its place here.</summary>
    protected abstract ReadOnlySpan<PhaseKind> Phases { get; }

    /// <summary>The phases that learn from a batch, up to the deltas: forward, the loss, and back.</summary>
    protected abstract ReadOnlySpan<int> Learning { get; }

    /// <summary>The same in batches of up to <see cref="SharedRows"/> rows on several threads, where those share out the first layer by its columns.</summary>
    protected virtual ReadOnlySpan<int> LearningShared => [];

    /// <summary>The rows of a batch up to which threads share out the first layer; 0 where they never do.</summary>
    protected virtual int SharedRows => 0;

    /// <summary>The phases that step the parameters, or store their gradient.</summary>
    protected abstract ReadOnlySpan<int> Updating { get; }

    /// <summary>The phases that measure a batch: forward, without noise and by the statistics that are kept, and the loss.</summary>
    protected abstract ReadOnlySpan<int> Measuring { get; }

    /// <summary>The phases that run the layers before the one that normalizes by the data.</summary>
    protected virtual ReadOnlySpan<int> Adapting => [];

    /// <summary>Runs a phase.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="first">The first row of a block; of a phase that is not of rows, the part.</param>
    /// <param name="last">The row past the block's last; of a phase that is not of rows, the number of parts.</param>
    protected abstract void Phase(int number, int first, int last);

    /// <summary>Gathers the samples of rows of the batch.</summary>
    protected void Gather(int from, int to) => gatherer.Gather(from, to, Stride, [], noiseKey: 0);

    /// <summary>Gathers the samples of rows of the batch, and makes other images of them, one augmentation after the other.</summary>
    protected void Gather(int from, int to, ImageAugmentation[] augmentations) => gatherer.Gather(from, to, Stride, augmentations, NoiseKey);

    /// <summary>Takes what weights and penalties make of the losses of rows, behind the loss, so that this costs no more without them.</summary>
    protected void Judge(int from, int to)
    {
        gatherer.Weights.Weigh(RowLoss, from, to);
        if (!Penalizes)
            return;

        // A sample's penalty goes to its first position, which always counts, so that the mean over positions holds the mean over samples.
        float share = (float)gatherer.Mask.Counted / Rows;
        for (int row = from; row < to; row++)
        {
            RowLoss[row * Description.Positions] += RowPenalty[row] * share;
            RowPenalty[row] = 0;
        }
    }

    /// <summary>Does the same, weighs rows of the last layer's delta, and clears it where positions do not count.</summary>
    protected void Judge(ref float delta, int from, int to)
    {
        gatherer.Weights.Weigh(ref delta, Description.Channels, from, to, Stride);
        gatherer.Mask.Clear(ref delta, Description.Channels, from, to, Stride);
        Judge(from, to);
    }

    // On the caller's thread where there is no team.
    private void Run(WorkerTeam? team, ReadOnlySpan<int> phases)
    {
        foreach (int number in phases)
        {
            phase = number;
            if (team is null)
                RunShare(0, 1);
            else
                team.Run(this, static (network, part, parts) => network.RunShare(part, parts));
            isPenaltyDue = false;
        }
    }

    private void RunShare(int part, int parts)
    {
        // Beside a batch's first phase, which saves one of its own.
        if (isPenaltyDue)
            penalty?.Sum(Parameters.Span, part, parts);

        if (Phases[phase] != PhaseKind.Rows)
        {
            Phase(phase, part, parts);
            return;
        }

        (int first, int last) = ShareOfRows(part, parts);
        for (int from = first; from < last; from += blockRows)
            Phase(phase, from, Math.Min(from + blockRows, last));
    }

    // Whole tiles, so that only the last thread has a tile that is not full.
    private (int First, int Last) ShareOfRows(int part, int parts)
    {
        int tiles = (Rows + Panels.TileRows - 1) / Panels.TileRows;
        int first = (int)((long)tiles * part / parts) * Panels.TileRows;
        return (first, Math.Min(Rows, (int)((long)tiles * (part + 1) / parts) * Panels.TileRows));
    }
}
