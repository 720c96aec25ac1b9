namespace Netwright.Storage;

/// <summary>Writes files whole or not at all: beside the target, flushed to the disk, then renamed over it.</summary>
internal static class AtomicFile
{
    private const string Ending = ".tmp";

    /// <summary>Makes the folder of a file that is to be written later, and throws now where that write would fail.</summary>
    /// <exception cref="IOException">The path is a folder, or its folder can be neither made nor written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    public static void Prepare(string path)
    {
        CheckIsNoFolder(path);
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        using FileStream probe = new(Temporary(Path.GetFullPath(path)), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Removes the temporary files of processes that ended while they wrote this file.</summary>
    public static void RemoveLeftovers(string path)
    {
        string target = Path.GetFullPath(path);
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"*{Ending}"))
        {
            if (file.Length == Temporary(target).Length && file.StartsWith($"{target}.", StringComparison.Ordinal))
                File.Delete(file);
        }
    }

    /// <summary>Writes a file; where anything fails, the old one stays as it was.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The path is a folder, or the file cannot be written.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        CheckIsNoFolder(path);
        string target = Path.GetFullPath(path), temporary = Temporary(target);
        FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (stream)
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Reports a path that is a folder.</summary>
    /// <exception cref="IOException">It is one.</exception>
    public static void CheckIsNoFolder(string path)
    {
        if (Directory.Exists(path))
            throw new IOException($"{path} is a folder; a file is to be written there.");
    }

    private static string Temporary(string target) => $"{target}.{Guid.NewGuid():N}{Ending}";
}
