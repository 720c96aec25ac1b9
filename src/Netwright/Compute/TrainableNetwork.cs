using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>
/// What a generated network with a loss is beneath its public face. A step is a list of phases, each split over the worker team: mostly two, the rows of the batch
/// (forward, loss, backward, which no row shares with another) and the parameters (gradient tiles, each with the optimizer's step). Layers that take something from
/// the whole batch cut the first into several, with a reduction between them; in small batches, threads share out a large first layer by its columns before it.
/// Every number is computed by one thread in one order, so the bits do not depend on the number of threads.
/// </summary>
/// <typeparam name="TTarget">The targets' type: int for class numbers, else float.</typeparam>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
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

    /// <inheritdoc cref="CompiledNetwork(NetworkDescription, int)"/>
    protected TrainableNetwork(NetworkDescription description, int seed)
        : base(description, seed)
    {
        LearningRate = description.LearningRate;
        penalty = WeightPenalty.Of(description);
        bounds = WeightBounds.Of(description);
        clipping = GradientClipping.Of(description);
        gatherer = new BatchGatherer<TTarget>(this);

        // At least a tile: a smaller block saves no memory here, and reads the parameters once for each few rows.
        long rowFloats = Panels.Padded(description.InputLength) + description.PaddedOutputLength + description.RowLength;
        blockRows = Math.Max(RowBlocks.Rows(rowFloats, description.ArenaLength, MostBlockRows), Panels.TileRows);
        claim = new Claim(description.Name, LetGo);
    }

    /// <summary>Values of a target: a class number for each position, of which there mostly is one, else the output's length.</summary>
    public abstract int TargetLength { get; }

    /// <summary>The packed inputs of the batch.</summary>
    protected AlignedBuffer Inputs => gatherer.Inputs;

    /// <summary>Rows of the batch in hand.</summary>
    protected int Rows { get; private set; }

    /// <summary>Rows that the panels of this batch have room for.</summary>
    protected int Stride { get; private set; }

    /// <summary>The batch's key, from which each layer derives that of its noise; 0 where no layer makes noise.</summary>
    protected uint NoiseKey { get; private set; }

    /// <summary>What the gradient of each position's loss is multiplied by, where an output has several: 1 by the positions of the batch that count.</summary>
    protected float PositionShare => 1f / gatherer.Mask.Counted;

    /// <summary>Receives each row's loss; where an output has several positions, that of each.</summary>
    protected float[] RowLoss { get; private set; } = [];

    /// <summary>Receives what the outputs of layers add to each row's loss, beside its weight; zero again when that is done.</summary>
    protected float[] RowPenalty { get; private set; } = [];

    /// <summary>Whether outputs of layers add to the loss.</summary>
    protected virtual bool Penalizes => false;

    /// <summary>Receives each row's share of right outputs, 0 to 1; where an output has several positions, that of each.</summary>
    protected float[] RowAccuracy { get; private set; } = [];

    /// <summary>Room for the outputs of a network that leaves its last activation to inference, in panels of <see cref="Stride"/> rows; empty until metrics are measured.</summary>
    protected AlignedBuffer Activated { get; private set; } = AlignedBuffer.Empty;

    /// <summary>Whether the outputs of the batch are needed for metrics.</summary>
    protected bool KeepsOutputs { get; private set; }

    /// <summary>Where the outputs of the batch lie, as inference puts them out; in <see cref="Activated"/> only where outputs are kept.</summary>
    protected abstract AlignedBuffer Outputs { get; }

    /// <summary>Where what arrives at the layer lies that normalizes by the data.</summary>
    protected virtual AlignedBuffer Arriving => Inputs;

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
        IsNew = false;
        RestartOptimizer();
    }

    /// <summary>Makes the optimizer as it was before its first step: moments, velocities and the count of steps are forgotten; the parameters stay.</summary>
    /// <exception cref="InvalidOperationException">The network is being trained or evaluated by another thread.</exception>
    public void ResetOptimizer()
    {
        using Claim.Held held = Enter();
        RestartOptimizer();
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
        Run(null, Learning);
        StoresGradient = true;
        Run(null, Updating);
        Gradients.Span.CopyTo(gradient);
        BatchResult result = Sum();
        return result.Loss / result.Count;
    }

    /// <summary>Reports a target that the loss cannot take.</summary>
    /// <param name="targets">The targets of some samples, one after the other.</param>
    /// <param name="sample">What a sample is called in the message.</param>
    /// <param name="first">The number of the first.</param>
    /// <param name="lengths">How many positions of each count; none where all do.</param>
    /// <exception cref="ArgumentException">There is one.</exception>
    internal abstract void CheckTargets(ReadOnlySpan<TTarget> targets, string sample, long first = 0, ReadOnlySpan<int> lengths = default);

    /// <summary>The class that a target names, of a network whose targets do.</summary>
    internal abstract int ClassOf(ReadOnlySpan<TTarget> target);

    /// <summary>Reads the target of a row of the batch in hand, or of one of its positions, as one value for each output: a class number is a 1 at its place.</summary>
    internal abstract void CopyTarget(int row, Span<float> target);

    /// <summary>Puts one sample's target into a row of the batch.</summary>
    /// <exception cref="ArgumentException">It is a number of no class.</exception>
    internal abstract void PackTarget(ReadOnlySpan<TTarget> target, int row, int sample);

    /// <summary>Makes room for targets in batches of so many rows.</summary>
    private protected abstract void AllocateTargets(int stride);

    /// <summary>Makes room for the layers' outputs and deltas, in panels of so many rows.</summary>
    protected abstract void Allocate(int stride);
}
