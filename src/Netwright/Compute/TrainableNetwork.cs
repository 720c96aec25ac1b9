using System.ComponentModel;
using Netwright.Training;
using Netwright.Training.Metrics;

namespace Netwright.Compute;

/// <summary>
/// What a generated network with a loss is beneath its public face. A step has two phases, each split over the worker team: the rows of the batch
/// (forward, loss, backward, which no row shares with another), then the parameters (gradient tiles, each with the optimizer's step). Layers that take
/// something from the whole batch cut the first phase into segments; in small batches, threads share out a large first layer by its columns before it.
/// Every number is computed by one thread in one order, so the bits do not depend on the number of threads.
/// </summary>
/// <typeparam name="TTarget">The targets' type: int for class numbers, else float.</typeparam>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class TrainableNetwork<TTarget> : CompiledNetwork
    where TTarget : unmanaged
{
    // Rows that go through all the layers together, so that a block's activations stay in the second-level cache.
    private const int BlockRows = 96;

    // Floats of an input that is worth asking for ahead: of shorter ones, the processor reads several at a time by itself.
    private const int LeastAsked = 128;

    private readonly WeightPenalty? penalty;
    private Dataset<TTarget>? data;
    private int[]? order;
    private int start;
    private int segment;
    private bool isReturning;
    private bool isShared;
    private int capacity;
    private int busy;
    private bool isWeighted;
    private float[] rowWeights = [];
    private bool keepsOutputs;
    private float[] rowOutputs = [];

    /// <inheritdoc cref="CompiledNetwork(NetworkDescription, int)"/>
    protected TrainableNetwork(NetworkDescription description, int seed)
        : base(description, seed)
    {
        LearningRate = description.LearningRate;
        penalty = WeightPenalty.Of(description);
        bounds = WeightBounds.Of(description);
        clipping = GradientClipping.Of(description);
    }

    /// <summary>Values of a target: 1 for a class number, else the output's length.</summary>
    public abstract int TargetLength { get; }

    /// <summary>The packed inputs of the batch.</summary>
    protected AlignedBuffer Inputs { get; private set; } = AlignedBuffer.Empty;

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

    /// <summary>Trains on a data set.</summary>
    public History Fit(Dataset<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        => Trainer.Fit(this, data, validation, options ?? new FitOptions());

    /// <summary>Trains on a stream of samples.</summary>
    public History Fit(DataStream<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        => Trainer.Fit(this, data, validation, options ?? new FitOptions());

    /// <summary>Measures loss and accuracy on a data set.</summary>
    public Evaluation Evaluate(Dataset<TTarget> data, int threads) => Trainer.Evaluate(this, data, [], threads);

    /// <summary>Measures loss, accuracy and metrics on a data set.</summary>
    public Evaluation Evaluate(Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads) => Trainer.Evaluate(this, data, metrics, threads);

    /// <inheritdoc/>
    public override void Save(string path)
    {
        using Use use = Enter();
        base.Save(path);
    }

    /// <inheritdoc/>
    public override void Load(string path)
    {
        using Use use = Enter();
        base.Load(path);
    }

    /// <summary>Adapts what normalizes by the data to a data set.</summary>
    /// <exception cref="ArgumentException">The data don't fit.</exception>
    /// <exception cref="InvalidOperationException">The network is in use.</exception>
    public void Adapt(Dataset<TTarget> data) => Trainer.Adapt(this, data);

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
        using Use use = Enter();
        Reserve(count);
        ReserveGradients();
        Begin(null, null, 0, count, noiseSeed is { } seed ? CounterRandom.Key(seed, 0) : 0);
        for (int row = 0; row < count; row++)
        {
            Panels.Pack(inputs.Slice(row * Description.InputLength, Description.InputLength), ref Inputs.Origin, row, Stride);
            PackTarget(targets.Slice(row * TargetLength, TargetLength), row);
        }

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

    /// <summary>Claims the batch buffers for the caller until the result is disposed.</summary>
    /// <exception cref="InvalidOperationException">They are in use.</exception>
    internal Use Enter()
    {
        if (Interlocked.Exchange(ref busy, 1) != 0)
        {
            throw new InvalidOperationException(
                $"This {Description.Name} is in use already. One model does one of Fit, Evaluate, Gradient, Save and Load at a time; Predict may run beside them.");
        }

        return new Use(this);
    }

    /// <summary>Makes room for batches of so many rows.</summary>
    internal void Reserve(int rows)
    {
        if (rows <= capacity)
            return;

        int stride = Panels.Stride(rows);
        Inputs = new AlignedBuffer((long)Panels.Count(Description.InputLength) * Panels.Width * stride);
        RowLoss = new float[rows];
        RowAccuracy = new float[rows];
        rowWeights = [];
        RowPenalty = Penalizes ? new float[rows] : [];
        AllocateTargets(stride);
        Allocate(stride);
        if (clipping is not null)
            ReserveGradients();
        capacity = rows;
    }

    /// <summary>Keeps the outputs of the batches to come, until the claim ends; to be called when there is room for their rows.</summary>
    internal void KeepOutputs()
    {
        keepsOutputs = true;
        if (rowOutputs.Length >= capacity * Description.OutputLength)
            return;

        rowOutputs = new float[capacity * Description.OutputLength];
        Activated = new AlignedBuffer((long)Panels.Count(Description.OutputLength) * Panels.Width * Panels.Stride(capacity));
    }

    /// <summary>Hands the outputs and targets of the batch in hand to metrics, row by row.</summary>
    internal void MeasureOutputs(MetricSet metrics)
    {
        for (int row = 0; row < Rows; row++)
        {
            CopyTarget(row, metrics.Target);
            metrics.Add(rowOutputs.AsSpan(row * Description.OutputLength, Description.OutputLength));
        }
    }

    /// <summary>Trains on one batch: samples order[start] and so on, or start and so on. Where the loss is not finite, the parameters stay as they were.</summary>
    internal BatchResult Train(WorkerTeam team, Dataset<TTarget> data, int[]? order, int start, int count, int seed)
    {
        Begin(data, order, start, count, CounterRandom.Key(seed, Iteration));
        Learn(team);
        BatchResult result = Sum();
        if (!double.IsFinite(result.Loss))
            return result;

        Iteration++;
        StepWith(team);
        return result;
    }

    /// <summary>Measures one batch, samples start and so on, without noise.</summary>
    internal BatchResult Measure(WorkerTeam team, Dataset<TTarget> data, int start, int count)
    {
        Begin(data, null, start, count, noiseKey: 0);
        team.Run(this, static (network, part, parts) => network.MeasureRows(part, parts));
        return Sum();
    }

    /// <summary>Makes room for targets in batches of so many rows.</summary>
    private protected abstract void AllocateTargets(int stride);

    /// <summary>Puts one sample's target into a row of the batch.</summary>
    private protected abstract void PackTarget(ReadOnlySpan<TTarget> target, int row);

    /// <summary>Reads the target of a row of the batch as one value for each output: a class number is a 1 at its place.</summary>
    private protected abstract void CopyTarget(int row, Span<float> target);

    /// <summary>Makes room for the layers' outputs and deltas, in panels of so many rows.</summary>
    protected abstract void Allocate(int stride);

    /// <summary>Whether data, a file or somebody has given what normalizes by the data another mean than 0 or another variance than 1.</summary>
    internal bool IsAdapted(NormalizationPlace place)
        => Parameters.Span.Slice(place.Mean, place.Features).ContainsAnyExcept(0f) || Parameters.Span.Slice(place.Variance, place.Features).ContainsAnyExcept(1f);

    /// <summary>Takes mean and variance of what arrives at the layer that normalizes by the data, sample by sample in their order.</summary>
    /// <exception cref="ArgumentException">They are beyond float; those that the network has stay as they were.</exception>
    internal void Adapt(NormalizationPlace place, Dataset<TTarget> samples)
    {
        Moments moments = new(place.Features);
        for (int start = 0; start < samples.Count; start += capacity)
        {
            Begin(samples, null, start, Math.Min(capacity, samples.Count - start), 0);
            Gather(0, Rows);
            ref float arriving = ref Arriving(0, Rows).Origin;
            for (int row = 0; row < Rows; row++)
                for (int column = 0; column < place.Columns; column++)
                    moments.Add(column % place.Features, Lanes.At(ref arriving, (column / Panels.Width * Stride + row) * Panels.Width + column % Panels.Width));
        }

        IEnumerable<int> adapted = place.Adapted ?? Enumerable.Range(0, place.Features);
        foreach (int feature in adapted)
        {
            if (!float.IsFinite((float)moments.Mean(feature)) || !float.IsFinite((float)moments.Variance(feature)))
                throw new ArgumentException(FormattableString.Invariant($"Feature {feature} of what arrives at {place.Layer} of {Description.Name} has a variance of {moments.Variance(feature)}, beyond what a float holds; scale the inputs."));
        }

        foreach (int feature in adapted)
        {
            Parameters.Span[place.Mean + feature] = (float)moments.Mean(feature);
            Parameters.Span[place.Variance + feature] = (float)moments.Variance(feature);
        }
    }

    /// <summary>Runs the layers before the one that normalizes by the data over rows of the batch.</summary>
    /// <returns>What arrives there; a network without such a layer has none.</returns>
    protected virtual AlignedBuffer Arriving(int from, int to) => AlignedBuffer.Empty;

    /// <summary>A claim on the batch buffers.</summary>
    internal readonly ref struct Use(TrainableNetwork<TTarget> network)
    {
        /// <summary>Ends the claim, and lets go of the data set.</summary>
        public void Dispose()
        {
            network.data = null;
            network.order = null;
            network.keepsOutputs = false;
            Volatile.Write(ref network.busy, 0);
        }
    }
}
