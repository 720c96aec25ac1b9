using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Training.Feeding;

/// <summary>Where a run has its batches from. Each epoch has an order of its own, drawn from one stream of random numbers.</summary>
/// <param name="seed">The seed of the orders.</param>
/// <param name="firstIteration">The optimizer steps done before the run.</param>
internal abstract class Feed<T>(int seed, long firstIteration) : IDisposable
    where T : unmanaged
{
    // The steps done before make the stream, so that a second Fit goes on with other orders; below 0, so that it is none of those that tensors are drawn from.
    private RandomStream random = new(seed, ~firstIteration);

    /// <summary>What tells the data from other data, as far as that can be known.</summary>
    public abstract string Identity { get; }

    /// <summary>The samples in an epoch, where it is known.</summary>
    public abstract long? Samples { get; }

    /// <summary>Adapts what normalizes by the data to them, before the first epoch.</summary>
    /// <exception cref="InvalidOperationException">They are not there in advance.</exception>
    public abstract void Adapt(TrainableNetwork<T> network, NormalizationPlace place);

    /// <summary>Begins an epoch.</summary>
    public void Begin()
    {
        DrawOrder(ref random);
        Start();
    }

    /// <summary>Takes the place of a run that was interrupted.</summary>
    /// <param name="iteration">The optimizer steps done before that run.</param>
    /// <param name="epochs">The epochs that it completed.</param>
    public void GoOn(long iteration, int epochs)
    {
        random = new RandomStream(seed, ~iteration);
        for (int epoch = 0; epoch < epochs; epoch++)
            DrawOrder(ref random);
    }

    /// <summary>The next batch of the epoch, good until the next call; false after the last. A run that is cancelled meanwhile may get a batch without rows.</summary>
    public abstract bool Next(out Batch<T> batch);

    /// <summary>Ends an epoch, also before its last batch, or one that has ended.</summary>
    public virtual void End()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => End();

    /// <summary>Draws the order of an epoch.</summary>
    protected abstract void DrawOrder(ref RandomStream random);

    /// <summary>Begins an epoch in the order that was drawn.</summary>
    protected abstract void Start();
}
