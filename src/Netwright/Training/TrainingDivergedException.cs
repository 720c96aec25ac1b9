namespace Netwright;

/// <summary>The loss or the parameters stopped being finite in training.</summary>
/// <remarks>
/// The model has its last good parameters again: those at the start of the last epoch whose first batch had a finite loss, or those of the best epoch where an
/// <see cref="EarlyStopping"/> has seen one. Later parameters may be finite too, but parameters with which the loss of finite inputs overflows predict nothing of
/// use. The optimizer's state is that before its first step, so that training can begin again, for instance with a lower learning rate.
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
