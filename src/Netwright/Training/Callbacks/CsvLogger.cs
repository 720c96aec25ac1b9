using System.Globalization;
using Netwright.Storage;

namespace Netwright;

/// <summary>
/// Writes what each epoch measured to a file of comma-separated values: <c>epoch</c> (from 1), the run's quantities and <c>learning_rate</c>, that of the
/// epoch's last step unless a callback before this one has changed it since. Numbers are written in full and with a point, whatever the machine's culture.
/// </summary>
/// <remarks>
/// A row is on the disk when its epoch ends; the file is open only while a row is written. A run that goes on from a <see cref="Checkpoint"/> keeps
/// the rows of the epochs before it, and replaces those behind them.
/// </remarks>
public sealed class CsvLogger : Callback
{
    private readonly string path;
    private readonly string separator;
    private readonly bool append;
    private long length;

    /// <summary>Sets where to write.</summary>
    /// <param name="path">The file; its folder has to be there.</param>
    /// <param name="separator">What stands between two values.</param>
    /// <param name="append">Whether an existing file is continued; its columns have to be those of this run. By default it is replaced.</param>
    public CsvLogger(string path, char separator = ',', bool append = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        this.path = path;
        this.separator = separator.ToString();
        this.append = append;
    }

    /// <summary>Writes the line of names, so that a file that cannot be written is known before the first epoch.</summary>
    /// <param name="context">The run.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="InvalidDataException">The file that is to be continued has other columns.</exception>
    public override void OnFitBegin(TrainingContext context)
    {
        AtomicFile.CheckIsNoFolder(path);
        string names = string.Join(separator, ["epoch", .. context.Quantities, "learning_rate"]);
        string? present = (append || context.IsResumed) && File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;
        if (present is not null && present != names)
            throw new InvalidDataException($"{path} cannot be continued: its columns are {present}, those of this run {names}.");

        length = present is null ? 0 : new FileInfo(path).Length;
        Write(present is null ? $"{names}\n" : "");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        IEnumerable<double> values = [context.Epoch, .. context.Quantities.Select(name => context[name]), context.LearningRate];
        Write($"{string.Join(separator, values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture)))}\n");
    }

    /// <inheritdoc/>
    public override void KeepState(CheckpointState state) => state.Keep("length", ref length);

    // Writes at the length that this run knows of. Rows past it are of epochs that were trained after the last checkpoint, and are trained again.
    private void Write(string text)
    {
        using FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read);
        stream.SetLength(Math.Min(length, stream.Length));
        stream.Seek(0, SeekOrigin.End);
        using StreamWriter writer = new(stream);
        writer.Write(text);
        writer.Flush();
        stream.Flush(flushToDisk: true);
        length = stream.Length;
    }
}
