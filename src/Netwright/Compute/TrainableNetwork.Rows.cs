using Netwright.Data;

namespace Netwright.Compute;

/// <content>
/// The phases over the rows of a batch: which rows a thread takes, how they are gathered, and in which order they go forward, through the loss and back. Where
/// layers take something from the whole batch, the rows go segment by segment.
/// </content>
public abstract partial class TrainableNetwork<TTarget>
{
    /// <summary>Runs the layers forward over rows of the batch, each row by itself.</summary>
    protected abstract void Forward(int from, int to);

    /// <summary>Runs the layers of a segment forward over rows of a batch to learn from.</summary>
    protected virtual void Forward(int segment, int from, int to) => Forward(from, to);

    /// <summary>The rows of a batch up to which threads share out the first layer by its columns; 0 where they never do.</summary>
    protected virtual int SharedRows => 0;

    /// <summary>Runs one part's share of the first layer forward over the whole batch, where threads share it out.</summary>
    protected virtual void ForwardShare(int part, int parts)
    {
    }

    /// <summary>Runs the layers behind the one that was shared out forward over rows of the batch.</summary>
    protected virtual void ForwardRest(int from, int to)
    {
    }

    /// <summary>Computes one part's share of what a segment needs of the whole batch before it runs forward; the first needs nothing.</summary>
    protected virtual void Reduce(int segment, int part, int parts)
    {
    }

    /// <summary>Computes each row's loss and accuracy, and with <paramref name="backward"/> the delta of the last layer: the loss's gradient there, divided by the rows of the batch.</summary>
    protected abstract void Loss(int from, int to, bool backward);

    /// <summary>Where the outputs of the batch lie, as inference puts them out: those of rows that have run forward.</summary>
    protected abstract ref float Outputs(int from, int to);

    /// <summary>Carries the deltas of rows of the batch back through the layers.</summary>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row past the last.</param>
    /// <remarks>A network of several segments has the other overload alone.</remarks>
    protected virtual void Backward(int from, int to)
    {
    }

    /// <summary>Carries the deltas of rows of the batch back through the layers of a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row past the last.</param>
    protected virtual void Backward(int segment, int from, int to) => Backward(from, to);

    /// <summary>Computes one part's share of what a segment needs of the whole batch before it runs backward; the last needs nothing.</summary>
    protected virtual void ReduceBackward(int segment, int part, int parts)
    {
    }

    private void Begin(Batch<TTarget> batch, uint noiseKey)
    {
        gatherer.Begin(batch);
        Begin(batch.Rows, noiseKey);
    }

    private void Begin(int rows, uint noiseKey)
    {
        NoiseKey = noiseKey;
        Rows = rows;
        Stride = Panels.Stride(rows);
    }

    // Forward, loss and backward: one phase for a network of one segment, unless threads share out its first layer. Without a team on the caller's thread.
    private void Learn(WorkerTeam? team)
    {
        int last = Segments - 1;
        isReturning = false;
        isShared = team is { Threads: > 1 } && Rows > 1 && Rows <= SharedRows;
        if (isShared)
        {
            Run(team, static (network, part, parts) => network.GatherShare(part, parts));
            Run(team, static (network, part, parts) => network.ForwardShare(part, parts));
        }

        for (segment = 0; segment < last; segment++)
        {
            Run(team, static (network, part, parts) => network.LearnRows(part, parts));
            Run(team, static (network, part, parts) => network.Reduce(network.segment + 1, part, parts));
        }

        Run(team, static (network, part, parts) => network.LearnRows(part, parts));
        isReturning = true;
        while (--segment >= 0)
        {
            Run(team, static (network, part, parts) => network.ReduceBackward(network.segment, part, parts));
            Run(team, static (network, part, parts) => network.LearnRows(part, parts));
        }
    }

    private void Run(WorkerTeam? team, Action<TrainableNetwork<TTarget>, int, int> phase)
    {
        if (team is null)
            phase(this, 0, 1);
        else
            team.Run(this, phase);
    }

    private void LearnRows(int part, int parts)
    {
        if (segment == 0 && !isReturning)
            penalty?.Sum(Parameters.Span, part, parts);

        (int first, int last) = ShareOfRows(part, parts);
        for (int from = first; from < last; from += blockRows)
        {
            int to = Math.Min(from + blockRows, last);
            if (isReturning)
            {
                Backward(segment, from, to);
                continue;
            }

            GoForward(from, to);
            if (segment < Segments - 1)
                continue;

            Judge(from, to, backward: true);
            Backward(segment, from, to);
        }
    }

    private void GoForward(int from, int to)
    {
        if (isShared)
        {
            ForwardRest(from, to);
            return;
        }

        if (segment == 0)
            gatherer.Gather(from, to, Stride);
        Forward(segment, from, to);
    }

    private void GatherShare(int part, int parts)
    {
        (int first, int last) = ShareOfRows(part, parts);
        gatherer.Gather(first, last, Stride);
    }

    private void MeasureRows(int part, int parts)
    {
        penalty?.Sum(Parameters.Span, part, parts);
        (int first, int last) = ShareOfRows(part, parts);
        for (int from = first; from < last; from += blockRows)
        {
            int to = Math.Min(from + blockRows, last);
            gatherer.Gather(from, to, Stride);
            Forward(from, to);
            Judge(from, to, backward: false);
        }
    }

    // Weights, metrics and penalties come behind the loss, so that it costs no more without them.
    private void Judge(int from, int to, bool backward)
    {
        Loss(from, to, backward);
        if (keepsOutputs)
            Outputs(from, to);

        gatherer.Weights.Weigh(RowLoss, from, to);
        if (backward)
            gatherer.Weights.Weigh(ref LastDelta, Description.OutputLength, from, to, Stride);

        for (int row = from; row < to && Penalizes; row++)
        {
            RowLoss[row] += RowPenalty[row];
            RowPenalty[row] = 0;
        }
    }

    // Whole tiles, so that no two threads write the same rows.
    private (int First, int Last) ShareOfRows(int part, int parts)
    {
        int tiles = (Rows + Panels.TileRows - 1) / Panels.TileRows;
        int first = (int)((long)tiles * part / parts) * Panels.TileRows;
        return (first, Math.Min(Rows, (int)((long)tiles * (part + 1) / parts) * Panels.TileRows));
    }

    // In the order of the rows, whoever computed them.
    private BatchResult Sum()
    {
        double loss = 0, accuracy = 0;
        for (int row = 0; row < Rows; row++)
        {
            loss += RowLoss[row];
            accuracy += RowAccuracy[row];
        }

        // To each sample's loss, so that their mean is the data's plus the penalty.
        return new BatchResult(loss + (penalty?.Value ?? 0) * Rows, accuracy);
    }
}
