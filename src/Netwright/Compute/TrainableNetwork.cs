using System.ComponentModel;
using Netwright.Data;

namespace Netwright.Compute;

/// <summary>
/// What a generated network with a loss is beneath its public face. A step has two phases, each split over the worker team: the rows of the batch
/// (forward, loss, backward, which no row shares with another), then the parameters (gradient tiles, each with the optimizer's step). Layers that take
/// something from the whole batch cut the first phase into segments; in small batches, threads share out a large first layer by its columns before it.
/// Every number is computed by one thread in one order, so the bits do not depend on the number of threads.
/// </summary>
/// <typeparam name="TTarget">The targets' type: int for class numbers, else float.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class TrainableNetwork<TTarget> : CompiledNetwork
    where TTarget : unmanaged
{
    // Rows past which a block of training is no faster.
    private const int MostBlockRows = 96;

    private readonly int blockRows;
    private readonly WeightPenalty? penalty;
    private readonly BatchGatherer<TTarget> gatherer;
    private readonly Claim claim;
    private int segment;
    private bool isReturning;
    private bool isShared;
    private bool keepsOutputs;

    /// <inheritdoc cref="CompiledNetwork(NetworkDescription, int)"/>
    protected TrainableNetwork(NetworkDescription description, int seed)
        : base(description, seed)
    {
        LearningRate = description.LearningRate;
        penalty = WeightPenalty.Of(description);
        bounds = WeightBounds.Of(description);
        clipping = GradientClipping.Of(description);
        gatherer = new BatchGatherer<TTarget>(this);

        // At least a tile: a smaller block could end within a thread's share where a tile reaches past it, into the rows of another thread.
        long rowFloats = Panels.Padded(description.InputLength) + Panels.Padded(description.OutputLength) + description.RowLength;
        blockRows = Math.Max(RowBlocks.Rows(rowFloats, description.ArenaLength, MostBlockRows), Panels.TileRows);
        claim = new Claim(description.Name, LetGo);
    }

    /// <summary>Values of a target: 1 for a class number, else the output's length.</summary>
    public abstract int TargetLength { get; }

    /// <summary>The packed inputs of the batch.</summary>
    protected AlignedBuffer Inputs => gatherer.Inputs;

    /// <summary>Rows of the batch in hand.</summary>
    protected int Rows { get; private set; }

    /// <summary>Rows that the panels of this batch have room for.</summary>
    protected int Stride { get; private set; }

    /// <summary>Into how many segments learning from a batch falls: a phase for each, forward and backward, with a reduction of the whole batch in between.</summary>
    protected virtual int Segments => 1;

    /// <summary>The batch's key, from which each layer derives that of its noise; 0 where no layer makes noise.</summary>
    protected uint NoiseKey { get; private set; }

    /// <summary>Receives each row's loss.</summary>
    protected float[] RowLoss { get; private set; } = [];

    /// <summary>Receives what the outputs of layers add to each row's loss, beside its weight; zero again when that is done.</summary>
    protected float[] RowPenalty { get; private set; } = [];

    /// <summary>Whether outputs of layers add to the loss.</summary>
    protected virtual bool Penalizes => false;

    /// <summary>Receives each row's share of right outputs, 0 to 1.</summary>
    protected float[] RowAccuracy { get; private set; } = [];

    /// <summary>Room for the outputs of a network that leaves its last activation to inference, in panels of <see cref="Stride"/> rows; empty until metrics are measured.</summary>
    protected AlignedBuffer Activated { get; private set; } = AlignedBuffer.Empty;

    /// <summary>The delta of the last layer, in panels as wide as the output.</summary>
    protected abstract ref float LastDelta { get; }

    /// <inheritdoc/>
    public override void Save(string path)
    {
        using Claim.Held held = Enter();
        base.Save(path);
    }

    /// <inheritdoc/>
    public override void Load(string path)
    {
        using Claim.Held held = Enter();
        base.Load(path);
    }

    /// <summary>Computes the mean loss of a batch and its gradient; the parameters stay as they are.</summary>
    /// <param name="inputs">The samples one after the other.</param>
    /// <param name="targets">Their targets one after the other.</param>
    /// <param name="gradient">Receives the gradient in the layout of the parameter arena, zero in the padding.</param>
    /// <param name="noiseSeed">The seed of dropout and other noise, or null for none.</param>
    /// <returns>The mean loss.</returns>
    /// <exception cref="ArgumentException">The lengths are not those of one batch, the gradient's is not the arena's, or a target is one that the loss cannot take.</exception>
    /// <exception cref="InvalidOperationException">The network is being trained or evaluated by another thread.</exception>
    public double Gradient(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, Span<float> gradient, int? noiseSeed)
    {
        int count = Guard.GradientCount(Description, TargetLength, inputs.Length, targets.Length, gradient.Length);
        CheckTargets(targets, "sample");
        using Claim.Held held = Enter();
        Reserve(count);
        ReserveGradients();
        Begin(count, noiseSeed is { } seed ? CounterRandom.Key(seed, 0) : 0);
        gatherer.Take(inputs, targets, count, Stride);

        Learn(null);
        StoresGradient = true;
        Update(0, 1);
        Gradients.Span.CopyTo(gradient);
        return Sum().Loss / count;
    }

    /// <summary>Reports a target that the loss cannot take.</summary>
    /// <param name="targets">The targets of some samples, one after the other.</param>
    /// <param name="sample">What a sample is called in the message.</param>
    /// <param name="first">The number of the first.</param>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal abstract void CheckTargets(ReadOnlySpan<TTarget> targets, string sample, long first = 0);

    /// <summary>The class that a target names, of a network whose targets do.</summary>
    internal abstract int ClassOf(ReadOnlySpan<TTarget> target);

    /// <summary>The rows that there is room for.</summary>
    internal int Capacity { get; private set; }

    /// <summary>The rows for which room can be made: the widest matrix of a batch is one array.</summary>
    internal int MostRows
    {
        get
        {
            long widest = Math.Max(Description.WidestLength, Math.Max(Panels.Padded(Description.InputLength), Panels.Padded(Description.OutputLength)));
            return (int)(AlignedBuffer.MostFloats / widest - 1) & -Panels.TileRows;
        }
    }

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
        RowLoss = new float[rows];
        RowAccuracy = new float[rows];
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
        long floats = Panels.Padded(Description.OutputLength) * Panels.Stride(Capacity);
        if (Activated.Length < floats)
            Activated = new AlignedBuffer(floats);
        keepsOutputs = true;
    }

    /// <summary>Reads what the network puts out for a row of the batch in hand; only where outputs are kept.</summary>
    internal void CopyOutput(int row, Span<float> output) => Panels.Unpack(ref Outputs(0, 0), row, Stride, output);

    /// <summary>Reads the target of a row of the batch in hand as one value for each output: a class number is a 1 at its place.</summary>
    internal abstract void CopyTarget(int row, Span<float> target);

    /// <summary>Puts one sample's target into a row of the batch.</summary>
    internal abstract void PackTarget(ReadOnlySpan<TTarget> target, int row);

    /// <summary>Trains on one batch: its rows phase by phase, then the parameters. Where the loss is not finite, the parameters stay as they were.</summary>
    internal BatchResult Train(WorkerTeam team, Batch<TTarget> batch, int seed)
    {
        Begin(batch, CounterRandom.Key(seed, Iteration));
        Learn(team);
        BatchResult result = Sum();
        if (!double.IsFinite(result.Loss))
            return result;

        Iteration++;
        StepWith(team);
        return result;
    }

    /// <summary>Measures one batch, without noise.</summary>
    internal BatchResult Measure(WorkerTeam team, Batch<TTarget> batch)
    {
        Begin(batch, noiseKey: 0);
        team.Run(this, static (network, part, parts) => network.MeasureRows(part, parts));
        return Sum();
    }

    /// <summary>Runs the layers before the one that normalizes by the data over a batch.</summary>
    internal void BeginAdapting(Batch<TTarget> batch)
    {
        Begin(batch, noiseKey: 0);
        gatherer.Gather(0, Rows, Stride);
        Arriving(0, Rows);
    }

    /// <summary>Reads what arrives at the layer that normalizes by the data, in a row of the batch in hand.</summary>
    internal void CopyArriving(int row, Span<float> arriving) => Panels.Unpack(ref Arriving(0, 0).Origin, row, Stride, arriving);

    /// <summary>Makes room for targets in batches of so many rows.</summary>
    private protected abstract void AllocateTargets(int stride);

    /// <summary>Makes room for the layers' outputs and deltas, in panels of so many rows.</summary>
    protected abstract void Allocate(int stride);

    /// <summary>Runs the layers before the one that normalizes by the data over rows of the batch.</summary>
    /// <returns>What arrives there; a network without such a layer has none.</returns>
    protected virtual AlignedBuffer Arriving(int from, int to) => AlignedBuffer.Empty;

    private void LetGo()
    {
        gatherer.End();
        keepsOutputs = false;
    }
}
