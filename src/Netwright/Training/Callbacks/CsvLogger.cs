using System.Globalization;
using System.Text;
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
    private string names = "";
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
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    /// <exception cref="InvalidDataException">The file that is to be continued has other columns.</exception>
    public override void OnFitBegin(TrainingContext context)
    {
        AtomicFile.CheckIsNoFolder(path);
        names = string.Join(separator, ["epoch", .. context.Quantities, "learning_rate"]);
        string? present = (append || context.IsResumed) && File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;
        if (present is not null && present != names)
            throw new InvalidDataException($"{path} cannot be continued: its columns are {present}, those of this run {names}.");

        length = present is null ? 0 : new FileInfo(path).Length;
        Write("");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        IEnumerable<double> values = [context.Epoch, .. context.Quantities.Select(name => context[name]), context.LearningRate];
        Write($"{string.Join(separator, values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture)))}\n");
    }

    /// <inheritdoc/>
    public override void KeepState(CheckpointState state) => state.Keep("length", ref length, 0, long.MaxValue);

    // Writes at the length that this run knows of. Rows past it are of epochs that were trained after the last checkpoint, and are trained again. A file that is
    // new, or that was removed meanwhile, begins with the names. Where the row cannot be written whole, the file is as before.
    private void Write(string row)
    {
        using FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        long kept = Math.Min(length, stream.Length);
        string before = kept == 0 ? $"{names}\n" : EndsLine(stream, kept) ? "" : "\n";
        try
        {
            stream.SetLength(kept);
            stream.Position = kept;
            stream.Write(Encoding.UTF8.GetBytes(before + row));
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            stream.SetLength(kept);
            throw;
        }

        length = stream.Length;
    }

    private static bool EndsLine(FileStream stream, long length)
    {
        stream.Position = length - 1;
        return stream.ReadByte() == '\n';
    }
}
