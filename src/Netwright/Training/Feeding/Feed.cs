using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Training.Feeding;

/// <summary>The source of a run's batches. Each epoch has an order of its own, drawn from one stream of random numbers.</summary>
/// <param name="seed">The seed of the orders.</param>
/// <param name="firstIteration">The optimizer steps done before the run.</param>
internal abstract class Feed<T>(int seed, long firstIteration) : IDisposable
    where T : unmanaged
{
    // The stream's number is made of the steps done before, so that a second Fit draws other orders. It is below 0, because tensors are drawn from streams 0 and up.
    private RandomStream random = new(seed, ~firstIteration);

    /// <summary>A text that differs from that of other data, as far as that can be known.</summary>
    public abstract string Identity { get; }

    /// <summary>The samples in an epoch, where it is known.</summary>
    public abstract long? Samples { get; }

    /// <summary>Gives the network's normalization the mean and variance of the data, before the first epoch.</summary>
    /// <exception cref="InvalidOperationException">The data are a stream.</exception>
    public abstract void Adapt(TrainableNetwork<T> network, NormalizationPlace place);

    /// <summary>Begins an epoch.</summary>
    public void Begin()
    {
        DrawOrder(ref random);
        Start();
    }

    /// <summary>Goes on where an interrupted run was: with the orders of its further epochs.</summary>
    /// <param name="iteration">The optimizer steps done before that run.</param>
    /// <param name="epochs">The epochs that it completed.</param>
    public void GoOn(long iteration, int epochs)
    {
        random = new RandomStream(seed, ~iteration);
        for (int epoch = 0; epoch < epochs; epoch++)
            DrawOrder(ref random);
    }

    /// <summary>
    /// The next batch of the epoch, valid until the next call; false after the last. A run that is cancelled meanwhile may get a batch without rows.
    /// </summary>
    public abstract bool Next(out Batch<T> batch);

    /// <summary>Ends an epoch. It may be called before the last batch, and more than once.</summary>
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
