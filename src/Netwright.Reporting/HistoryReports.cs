using System.Text;
using Netwright.Charts;
using Netwright.Html;
using Netwright.Png;
using Netwright.Storage;

namespace Netwright;

/// <summary>Reports on a training run.</summary>
public static class HistoryReports
{
    /// <summary>
    /// Writes a page with the run's curves, its learning rates, its layers and all its numbers. It is one HTML file that loads nothing from elsewhere and has no
    /// script.
    /// </summary>
    /// <param name="history">The run.</param>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <param name="options">What the page says besides the run.</param>
    /// <exception cref="ArgumentException">There are not as many class names as classes.</exception>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public static void WriteHtml(this History history, string path, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] page = Encoding.UTF8.GetBytes(Page.Of(history, options ?? new ReportOptions()));
        AtomicFile.Write(path, stream => stream.Write(page));
    }

    /// <summary>Writes a picture of the run's curves: one of the losses, one of each other measure, and one of the learning rate if it changed.</summary>
    /// <param name="history">The run.</param>
    /// <param name="path">The PNG file, replaced if it exists.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="height">Its height in pixels; 0, the default, is what suits the number of curves.</param>
    /// <exception cref="ArgumentException">The history is empty, or the picture too small.</exception>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    /// <exception cref="InvalidOperationException">The machine has no font.</exception>
    public static void WritePng(this History history, string path, int width = 1200, int height = 0)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentException.ThrowIfNullOrEmpty(path);
        byte[] picture = Picture.Of(Panel.Of(history), width, height);
        AtomicFile.Write(path, stream => stream.Write(picture));
    }
}
