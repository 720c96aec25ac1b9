namespace Netwright;

/// <summary>
/// A file from which an interrupted run goes on: Keras's <c>BackupAndRestore</c>. If the file exists when Fit is called, the run goes on from it, and ends in
/// exactly the bits of a run that was never interrupted, on any number of threads. If it does not exist, the run begins.
/// </summary>
/// <remarks>
/// <para>
/// The file holds the parameters, the optimizer's state, the place in the run, the history, and the state of callbacks (<see cref="Callback.KeepState"/>). It is
/// a safetensors file that the model's own <c>Load</c> reads too. Each checkpoint replaces the one before as a whole, so that the file is complete whenever the
/// process ends. A cancelled run writes a checkpoint before Fit returns. A run that an exception ends leaves the last one.
/// </para>
/// <para>
/// A run cannot go on with another network, loss or optimizer, other data, or another batch size, seed or order: Fit throws with what differs, and nothing
/// changes. The number of epochs can be raised; threads, output and the settings of callbacks can be others.
/// </para>
/// <para>
/// Of a <see cref="DataStream{T}"/> only the lengths and the shuffle buffer are compared: the caller must see to it that it gives the same samples again. A run
/// that goes on within an epoch reads the samples before its place again, without training on them.
/// </para>
/// </remarks>
public sealed class Checkpoint
{
    /// <summary>Sets where to write.</summary>
    /// <param name="path">The safetensors file. Its folder is made if it is not there.</param>
    public Checkpoint(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        Path = path;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The epochs from one checkpoint to the next, at least 1; 1 by default.</summary>
    public int EveryEpochs { get; init; } = 1;

    /// <summary>The batches from one checkpoint to the next within an epoch, at least 1; 0, the default, writes none within an epoch.</summary>
    public int EveryBatches { get; init; }

    /// <summary>
    /// Whether the file is deleted when Fit has trained all epochs or a callback has stopped it; true by default, as in Keras, so that the next run begins anew. If
    /// it is kept, the next call returns the history at once. If its <see cref="FitOptions.Epochs"/> is greater, and no callback stopped the run, it trains the
    /// further epochs.
    /// </summary>
    public bool DeleteWhenDone { get; init; } = true;

    /// <summary>Reports a setting that is out of range.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One is.</exception>
    internal void Check()
    {
        if (EveryEpochs < 1)
            throw new ArgumentOutOfRangeException(nameof(EveryEpochs), EveryEpochs, "From one checkpoint to the next there is at least one epoch.");
        if (EveryBatches < 0)
            throw new ArgumentOutOfRangeException(nameof(EveryBatches), EveryBatches, "From one checkpoint to the next there is at least one batch; 0 writes none within an epoch.");
    }

    /// <summary>Whether an epoch ends with a checkpoint.</summary>
    internal bool IsDueAfterEpoch(int epoch) => epoch % EveryEpochs == 0;

    /// <summary>Whether a batch ends with a checkpoint.</summary>
    internal bool IsDueAfterBatch(int batch) => EveryBatches > 0 && batch % EveryBatches == 0;
}
