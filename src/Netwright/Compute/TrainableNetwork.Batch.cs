using Netwright.Data;

namespace Netwright.Compute;

/// <content>A batch, as training and evaluation see it: room is made for it, it is trained on or measured, and its outputs are read.</content>
public abstract partial class TrainableNetwork<TTarget>
{
    /// <summary>The rows that there is room for.</summary>
    internal int Capacity { get; private set; }

    /// <summary>The rows for which room can be made: the widest matrix of a batch is one array.</summary>
    internal int MostRows
    {
        get
        {
            long widest = Math.Max(Description.WidestLength, Math.Max(Panels.Padded(Description.InputLength), Description.PaddedOutputLength));
            return (int)(AlignedBuffer.MostFloats / widest - 1) & -Panels.TileRows;
        }
    }

    /// <summary>Whether a step was begun and not ended: after an exception, some of the parameters have been stepped and others not.</summary>
    internal bool IsMidStep { get; private set; }

    /// <summary>Claims the batch buffers for the caller until the result is disposed.</summary>
    /// <exception cref="InvalidOperationException">They are in use.</exception>
    internal Claim.Held Enter() => claim.Take();

    /// <summary>Makes room for batches of so many rows.</summary>
    /// <exception cref="ArgumentException">A matrix of them would not fit into an array; nothing was allocated.</exception>
    internal void Reserve(int rows)
    {
        if (rows <= Capacity)
            return;
        if (rows > MostRows)
            throw new ArgumentException($"A batch of {rows} samples of {Description.Name} is too large: its widest matrix is one array, which holds {MostRows} rows of it.");

        // Buffers only grow, and the capacity last: where memory runs out halfway, batches of the size of before still fit.
        int stride = Panels.Stride(rows);
        gatherer.Reserve(stride);
        RowLoss = new float[rows * Description.Positions];
        RowAccuracy = new float[rows * Description.Positions];
        RowPenalty = Penalizes ? new float[rows] : [];
        AllocateTargets(stride);
        Allocate(stride);
        if (clipping is not null)
            ReserveGradients();
        Capacity = rows;
    }

    /// <summary>Keeps the outputs of the batches to come, until the claim ends; to be called when there is room for their rows.</summary>
    internal void KeepOutputs()
    {
        long floats = Description.PaddedOutputLength * Panels.Stride(Capacity);
        if (Activated.Length < floats)
            Activated = new AlignedBuffer(floats);
        KeepsOutputs = true;
    }

    /// <summary>Reads what the network puts out for a row of the batch in hand, or for one of its positions; only where outputs are kept.</summary>
    internal void CopyOutput(int row, Span<float> output) => Panels.Unpack(ref Outputs.Origin, row, Stride * Description.Positions, output);

    /// <summary>The rows of a sample of the batch in hand that count: its positions, up to the length that it has been given.</summary>
    internal (int From, int To) PositionsOf(int sample)
        => (sample * Description.Positions, sample * Description.Positions + gatherer.Mask.Length(sample));

    /// <summary>Trains on one batch: its rows phase by phase, then the parameters. Where the loss is not finite, the parameters stay as they were.</summary>
    internal BatchResult Train(WorkerTeam team, Batch<TTarget> batch, int seed)
    {
        Begin(batch, CounterRandom.Key(seed, Iteration));
        Run(team, team.Threads > 1 && Rows > 1 && Rows <= SharedRows ? LearningShared : Learning);
        BatchResult result = Sum();
        if (!double.IsFinite(result.Loss))
            return result;

        Iteration++;
        IsNew = false;
        IsMidStep = true;
        StepWith(team);
        IsMidStep = false;
        return result;
    }

    /// <summary>Measures one batch, without noise.</summary>
    internal BatchResult Measure(WorkerTeam team, Batch<TTarget> batch)
    {
        Begin(batch, noiseKey: 0);
        Run(team, Measuring);
        return Sum();
    }

    /// <summary>Runs the layers before the one that normalizes by the data over a batch.</summary>
    internal void BeginAdapting(Batch<TTarget> batch)
    {
        Begin(batch, noiseKey: 0);
        Run(null, Adapting);
    }

    /// <summary>Reads what arrives at the layer that normalizes by the data, in a row of the batch in hand.</summary>
    internal void CopyArriving(int row, Span<float> arriving) => Panels.Unpack(ref Arriving.Origin, row, Stride, arriving);

    private void LetGo()
    {
        gatherer.End();
        KeepsOutputs = false;
        IsMidStep = false;

        // Of a batch that an exception ended between the layers that penalize and the loss.
        Array.Clear(RowPenalty);
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
        isPenaltyDue = true;
    }

    // In the order of the rows, whoever computed them.
    private BatchResult Sum()
    {
        double loss = 0, accuracy = 0;
        for (int sample = 0; sample < Rows; sample++)
        {
            (int from, int to) = PositionsOf(sample);
            for (int row = from; row < to; row++)
            {
                loss += RowLoss[row];
                accuracy += RowAccuracy[row];
            }
        }

        // To each loss, so that their mean is the data's plus the penalty.
        int count = gatherer.Mask.Counted;
        return new BatchResult(loss + (penalty?.Value ?? 0) * count, accuracy, count);
    }
}
