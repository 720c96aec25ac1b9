using System.Diagnostics;
using System.Globalization;

namespace Digits;

/// <summary>Prints how far the files have come: a bar that is rewritten in place, or only a line for each file.</summary>
/// <param name="output">Where to print.</param>
/// <param name="bar">Whether lines can be rewritten there.</param>
internal sealed class DownloadProgress(TextWriter output, bool bar)
{
    private const int BarWidth = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private long lastShown;
    private int shown;

    /// <summary>The file was there already.</summary>
    public void Present(RemoteFile file) => End($"{file.Name,-28} {Size(file.Size)}, in the cache");

    /// <summary>So many bytes of the file are there.</summary>
    public void Received(RemoteFile file, long bytes)
    {
        if (!bar || Stopwatch.GetElapsedTime(lastShown) < Pause)
            return;

        lastShown = Stopwatch.GetTimestamp();
        int full = (int)(BarWidth * bytes / file.Size);
        Show($"{file.Name,-28} [{new string('=', full)}{new string('.', BarWidth - full)}] {Size(bytes)} of {Size(file.Size)}");
    }

    /// <summary>The file is whole.</summary>
    public void Done(RemoteFile file) => End($"{file.Name,-28} {Size(file.Size)}, checksum right");

    /// <summary>Takes away the bar of a transfer that failed.</summary>
    public void Clear()
    {
        if (shown > 0)
            output.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }

    private static string Size(long bytes) =>
        bytes < 1_000_000 ? $"{bytes / 1000} kB" : (bytes / 1e6).ToString("F1", CultureInfo.InvariantCulture) + " MB";

    private void End(string line)
    {
        Show(line);
        output.WriteLine();
        shown = 0;
    }

    private void Show(string line)
    {
        if (shown > 0)
            output.Write('\r');
        output.Write(line.PadRight(shown));
        output.Flush();
        shown = line.Length;
    }
}
