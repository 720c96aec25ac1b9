using System.Globalization;

namespace Netwright;

/// <summary>
/// Writes what each epoch measured to a file of comma-separated values: <c>epoch</c> (from 1), the run's quantities and <c>learning_rate</c>, that of the
/// epoch's last step or what callbacks before this one have made of it. Numbers are written in full and with a point, wherever the machine stands.
/// </summary>
/// <remarks>A row is on the disk when its epoch ends; the file is open only while a row is written.</remarks>
public sealed class CsvLogger : Callback
{
    private readonly string path;
    private readonly string separator;
    private readonly bool append;

    /// <summary>Sets where to write.</summary>
    /// <param name="path">The file; its folder has to be there.</param>
    /// <param name="separator">What stands between two values.</param>
    /// <param name="append">Whether a file that is there is continued; its columns have to be those of this run. By default it is replaced.</param>
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
        string names = string.Join(separator, ["epoch", .. context.Quantities, "learning_rate"]);
        string? present = append && File.Exists(path) ? File.ReadLines(path).FirstOrDefault() : null;
        if (present is null)
            Write(names, FileMode.Create);
        else if (present != names)
            throw new InvalidDataException($"{path} cannot be continued: its columns are {present}, those of this run {names}.");
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        IEnumerable<double> values = [context.Epoch, .. context.Quantities.Select(name => context[name]), context.LearningRate];
        Write(string.Join(separator, values.Select(static value => value.ToString("R", CultureInfo.InvariantCulture))), FileMode.Append);
    }

    private void Write(string line, FileMode mode)
    {
        using FileStream stream = new(path, mode, FileAccess.Write, FileShare.Read);
        using StreamWriter writer = new(stream);
        writer.Write(line + "\n");
        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
