namespace Digits;

/// <summary>The files of a report.</summary>
/// <param name="Page">The page.</param>
/// <param name="Picture">The picture of the curves.</param>
internal sealed record ReportFiles(string Page, string Picture)
{
    /// <summary>The files of a path: the page itself if it ends in .html, with the picture beside it; otherwise a folder for both.</summary>
    public static ReportFiles Of(string path) => Path.GetExtension(path).Equals(".html", StringComparison.OrdinalIgnoreCase)
        ? new ReportFiles(path, Path.ChangeExtension(path, ".png"))
        : new ReportFiles(Path.Combine(path, "report.html"), Path.Combine(path, "curves.png"));

    /// <summary>Makes the folder before the training, so that a failure shows then.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be made.</exception>
    public void MakeFolder() => Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(Page))!);
}
