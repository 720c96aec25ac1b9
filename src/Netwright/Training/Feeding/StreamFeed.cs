using System.Runtime.ExceptionServices;
using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Training.Feeding;

/// <summary>
/// Batches of a stream. In each epoch a thread enumerates the source and fills one buffer after the other, up to two ahead of the one that is trained on. An
/// exception of the source is thrown after the batches before it have been trained on, so that the result does not depend on timing.
/// </summary>
internal sealed class StreamFeed<T> : Feed<T>
    where T : unmanaged
{
    // One in hand, two ahead.
    private const int Buffers = 3;

    private readonly DataStream<T> stream;
    private readonly TrainableNetwork<T> network;
    private readonly FitOptions options;
    private readonly string role;
    private readonly SampleRows<T>[] buffers = new SampleRows<T>[Buffers];
    private readonly SampleRows<T>? waiting;

    // Locked whenever one of the fields below is read or written; each of the two threads waits on it for the other to change one.
    private readonly object gate = new();
    private readonly int[] rows = new int[Buffers];
    private long filled;
    private long freed;
    private bool isInHand;
    private bool isAtEnd;
    private ExceptionDispatchInfo? failure;

    // What the thread of this epoch reads, or that of the epoch before has read.
    private CheckedSamples<T>? read;

    private RandomStream order;
    private CancellationTokenSource? stop;
    private Thread? thread;

    /// <summary>Makes room for batches and for the shuffle buffer.</summary>
    /// <param name="stream">The samples.</param>
    /// <param name="network">The network that they are for.</param>
    /// <param name="options">Whether to shuffle, the weights of classes, and what ends the reading.</param>
    /// <param name="batchSize">The samples of a batch.</param>
    /// <param name="role">What messages call a sample.</param>
    public StreamFeed(DataStream<T> stream, TrainableNetwork<T> network, FitOptions options, int batchSize, string role = "training sample")
        : base(stream.ShuffleSeed ?? options.Seed ?? network.Seed, network.Iteration)
    {
        this.stream = stream;
        this.network = network;
        this.options = options;
        this.role = role;
        for (int i = 0; i < Buffers; i++)
            buffers[i] = new SampleRows<T>(batchSize, stream, options.ClassWeights is not null);
        if (stream.ShuffleBuffer > 0 && options.Shuffle)
            waiting = new SampleRows<T>((int)Math.Min(stream.ShuffleBuffer, stream.Count ?? long.MaxValue), stream, isWeighted: false);
    }

    /// <summary>How the thread that reads the stream is started.</summary>
    public Action<Thread> StartThread { get; init; } = static thread => thread.Start();

    /// <inheritdoc/>
    public override string Identity
    {
        get
        {
            string samples = stream.Count is { } count ? FormattableString.Invariant($"{count} samples") : "samples";
            string seed = stream.ShuffleSeed is { } own ? FormattableString.Invariant($" by seed {own}") : "";
            string order = waiting is null ? "as they come" : FormattableString.Invariant($"shuffled among {stream.ShuffleBuffer}{seed}");
            string weights = options.ClassWeights is { } classes
                ? ", weighed " + string.Join(", ", classes.OrderBy(static pair => pair.Key).Select(static pair => FormattableString.Invariant($"{pair.Key}: {pair.Value}")))
                : "";
            return FormattableString.Invariant($"a stream of {samples} of {stream.InputLength}, {order}{weights}");
        }
    }

    /// <inheritdoc/>
    public override void Adapt(TrainableNetwork<T> network, NormalizationPlace place) => throw new InvalidOperationException(
        $"{place.Layer} of {network.Description.Name} normalizes by the data, which a stream does not give in advance: call Adapt with a data set before.");

    /// <inheritdoc/>
    public override long? Samples => stream.Count;

    /// <inheritdoc/>
    public override bool Next(out Batch<T> batch)
    {
        batch = default;
        lock (gate)
        {
            if (isInHand)
            {
                freed++;
                isInHand = false;
                Monitor.PulseAll(gate);
            }

            while (filled == freed && !isAtEnd)
                Monitor.Wait(gate);

            if (filled == freed)
            {
                if (failure is not null && options.CancellationToken.IsCancellationRequested)
                    return true;

                failure?.Throw();
                return false;
            }

            isInHand = true;
            int buffer = (int)(freed % Buffers);
            batch = new Batch<T>(buffers[buffer].Data, null, 0, rows[buffer]);
            return true;
        }
    }

    /// <inheritdoc/>
    public override void End()
    {
        if (thread is null)
            return;

        stop!.Cancel();
        lock (gate)
            Monitor.PulseAll(gate);
        thread.Join();
        stop.Dispose();
        thread = null;
    }

    /// <inheritdoc/>
    protected override void DrawOrder(ref RandomStream random) => order = new RandomStream(0, unchecked((long)random.Next()));

    /// <inheritdoc/>
    protected override void Start()
    {
        filled = freed = 0;
        isInHand = isAtEnd = false;
        failure = null;
        stop = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
        SampleCursor<T> samples = read = new CheckedSamples<T>(stream, network, role, read?.Count ?? 0, stop.Token);
        if (waiting is not null)
            samples = new ShuffledSamples<T>(samples, waiting, order);

        Thread reader = new(() => Run(samples)) { IsBackground = true, Name = "Netwright data" };
        try
        {
            StartThread(reader);
        }
        catch
        {
            samples.Dispose();
            stop.Dispose();
            throw;
        }

        thread = reader;
    }

    private void Run(SampleCursor<T> samples)
    {
        ExceptionDispatchInfo? thrown = null;
        try
        {
            using (samples)
                Fill(samples);
        }
        catch (Exception exception)
        {
            thrown = ExceptionDispatchInfo.Capture(exception);
        }

        lock (gate)
        {
            failure = thrown;
            isAtEnd = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Fill(SampleCursor<T> samples)
    {
        for (bool more = true; more;)
        {
            int buffer = AwaitRoom(), count = 0;
            SampleRows<T> batch = buffers[buffer];
            while (count < batch.Count && (more = samples.Next(batch.Input(count), batch.Target(count))))
                count++;
            if (count == 0)
                return;

            for (int row = 0; options.ClassWeights is { } weights && row < count; row++)
                batch.Weights[row] = (float)ClassWeighing.Of(network, batch.Target(row), weights);

            lock (gate)
            {
                rows[buffer] = count;
                filled++;
                Monitor.PulseAll(gate);
            }
        }
    }

    private int AwaitRoom()
    {
        lock (gate)
        {
            while (filled - freed == Buffers && !stop!.IsCancellationRequested)
                Monitor.Wait(gate);
            stop!.Token.ThrowIfCancellationRequested();
            return (int)(filled % Buffers);
        }
    }
}
