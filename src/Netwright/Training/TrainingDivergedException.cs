namespace Netwright;

/// <summary>The loss or the parameters stopped being finite in training.</summary>
/// <remarks>
/// The model has its last good parameters again: those with which the last epoch began whose first batch had a finite loss. Later ones may be finite
/// too, but parameters that make the loss of finite inputs overflow predict nothing of use. The optimizer is as before its first step, so that
/// training can begin again, with a lower learning rate for instance.
/// </remarks>
public sealed class TrainingDivergedException : Exception
{
    internal TrainingDivergedException(string message, int epoch, int batch, History history)
        : base(message)
    {
        Epoch = epoch;
        Batch = batch;
        History = history;
    }

    /// <summary>The epoch in which it happened, from 1.</summary>
    public int Epoch { get; }

    /// <summary>The batch within the epoch, from 1.</summary>
    public int Batch { get; }

    /// <summary>The epochs that were completed before.</summary>
    public History History { get; }
}
