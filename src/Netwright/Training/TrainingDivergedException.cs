namespace Netwright;

/// <summary>The loss or the parameters stopped being finite in training. The model keeps the last good parameters; the message says which those are.</summary>
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
