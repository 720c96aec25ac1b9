using System.Diagnostics;
using System.Globalization;
using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>What a run prints: nothing, or a line an epoch, in a terminal with a bar that is rewritten in place until the line replaces it.</summary>
internal sealed class Progress : IDisposable
{
    private const int WidestBar = 30;
    private const int NarrowestBar = 5;
    private const int UsualWidth = 80;
    private static readonly long Pause = Stopwatch.Frequency / 10;

    private readonly TextWriter? output;
    private readonly bool onConsole;
    private readonly bool bar;
    private readonly int epochs;
    private readonly long? samples;
    private long epochBegan;
    private long lastShown;
    private int shown;

    /// <summary>Makes the report that the options ask for.</summary>
    public Progress(FitOptions options, long? samples)
    {
        onConsole = options.Output is null;
        bar = options.Verbosity == Verbosity.ProgressBar || options.Verbosity == Verbosity.Auto && onConsole && !Console.IsOutputRedirected;
        output = options.Verbosity == Verbosity.Silent ? null : options.Output ?? Console.Out;
        epochs = options.Epochs;
        this.samples = samples;
        BatchesOfEpoch = checked((int?)((samples - 1) / options.BatchSize + 1));
        epochBegan = Stopwatch.GetTimestamp();
    }

    /// <summary>The batches in an epoch, the last partial one counted; null where they are not known.</summary>
    public int? BatchesOfEpoch { get; }

    /// <summary>Reports that the run goes on from a checkpoint.</summary>
    /// <param name="path">The checkpoint.</param>
    /// <param name="epochs">The completed epochs.</param>
    /// <param name="batches">The batches of the epoch in hand that are done, or 0.</param>
    public void GoOn(string path, int epochs, int batches)
    {
        output?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Going on from {path}: {epochs} of {this.epochs} epochs done{(batches > 0 ? $", and {batches} {(BatchesOfEpoch is { } all ? $"of {all} " : "")}batches" : "")}"));
    }

    /// <summary>Says something once, before the first epoch.</summary>
    public void Note(string text) => output?.WriteLine($"Note: {text}");

    /// <summary>Says several things; nothing is looked for where nothing is printed.</summary>
    public void Note(IEnumerable<string> texts)
    {
        if (output is null)
            return;

        foreach (string text in texts)
            Note(text);
    }

    /// <summary>Reports a batch.</summary>
    /// <param name="epoch">The epoch, from 1.</param>
    /// <param name="batch">The batch, from 1.</param>
    /// <param name="done">The samples of the epoch so far.</param>
    /// <param name="means">The means over them.</param>
    public void Batch(int epoch, int batch, long done, Evaluation means)
    {
        if (!bar)
            return;

        long now = Stopwatch.GetTimestamp();
        if (now - lastShown < Pause)
            return;

        lastShown = now;
        double elapsed = Stopwatch.GetElapsedTime(epochBegan, now).TotalSeconds;
        string head = string.Create(CultureInfo.InvariantCulture, $"Epoch {epoch}/{epochs} {batch}/{BatchesOfEpoch?.ToString(CultureInfo.InvariantCulture) ?? "?"} ");
        string time = samples is { } all ? FormattableString.Invariant($"ETA {elapsed * (all - done) / done:F1}s") : FormattableString.Invariant($"{elapsed:F1}s");
        string tail = $" {time} - {means}";
        int width = (onConsole ? ConsoleWidth() : UsualWidth) - 1;
        int room = Math.Min(WidestBar, width - head.Length - tail.Length - 2);
        string line = room >= NarrowestBar && BatchesOfEpoch is { } batches ? $"{head}[{Bar(room, batch, batches)}]{tail}" : head + tail.TrimStart();
        Rewrite(line.Length > width ? line[..width] : line);
    }

    /// <summary>Reports a completed epoch.</summary>
    public void Epoch(int epoch, Evaluation training, Evaluation? validation, double seconds)
    {
        epochBegan = Stopwatch.GetTimestamp();
        if (output is null)
            return;

        string line = string.Create(CultureInfo.InvariantCulture, $"Epoch {epoch}/{epochs} - {seconds:F1}s - {training}");
        if (validation is { } measured)
            line += $" - {measured.Text(Quantities.OnValidation(""))}";
        Rewrite(line);
        shown = 0;
        output.WriteLine();
        output.Flush();
    }

    /// <summary>Ends a line that a bar has begun.</summary>
    public void Dispose()
    {
        if (shown > 0)
            output!.WriteLine();
        shown = 0;
    }

    private static int ConsoleWidth()
    {
        try
        {
            int width = Console.WindowWidth;
            return width > 0 ? width : UsualWidth;
        }
        catch (Exception exception) when (exception is IOException or PlatformNotSupportedException)
        {
            return UsualWidth;
        }
    }

    private static string Bar(int room, int batch, int batches)
    {
        int full = (int)((long)room * batch / batches);
        return full == room ? new string('=', room) : new string('=', full) + '>' + new string('.', room - full - 1);
    }

    private void Rewrite(string line)
    {
        if (shown > 0)
            output!.Write('\r');
        output!.Write(line.PadRight(shown));
        if (bar)
            output.Flush();
        shown = line.Length;
    }
}
