using System.Runtime.CompilerServices;

namespace Netwright.Benchmarks;

/// <summary>Where the sources are that this program was built from.</summary>
internal static class Repository
{
    /// <summary>The path of a file or folder of the repository.</summary>
    public static string PathOf(params ReadOnlySpan<string> parts) => Path.GetFullPath(Path.Combine([Folder(), "..", "..", .. parts]));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
