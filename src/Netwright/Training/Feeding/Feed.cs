namespace Netwright.Training.Feeding;

/// <summary>Where a run has its batches from.</summary>
internal abstract class Feed<T> : IDisposable
    where T : unmanaged
{
    /// <summary>The samples in an epoch, where it is known.</summary>
    public abstract long? Samples { get; }

    /// <summary>Begins an epoch.</summary>
    public abstract void Begin();

    /// <summary>The next batch of the epoch, good until the next call; false after the last. A run that is cancelled meanwhile may get a batch without rows.</summary>
    public abstract bool Next(out Batch<T> batch);

    /// <summary>Ends an epoch, also before its last batch, or one that has ended.</summary>
    public virtual void End()
    {
    }

    /// <inheritdoc/>
    public void Dispose() => End();
}
