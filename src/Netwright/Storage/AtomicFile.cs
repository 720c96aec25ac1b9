using System.Security.Cryptography;
using System.Text;

namespace Netwright.Storage;

/// <summary>
/// Writes files whole or not at all: beside the target, flushed to the disk, then renamed over it. Through a symbolic link its target is written, and the file
/// that is replaced leaves its Unix mode to the new one.
/// </summary>
internal static class AtomicFile
{
    private const string Ending = ".tmp";

    // The bytes of a name that file systems take, without those of what is added to it: a dot, 32 digits and the ending.
    private const int LongestName = 255 - 37;

    // Nobody has been writing a file for so long.
    private static readonly TimeSpan Old = TimeSpan.FromHours(1);

    /// <summary>Makes the folder of a file that is to be written later, and throws now where that write would fail.</summary>
    /// <exception cref="IOException">The path is a folder, or its folder can be neither made nor written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public static void Prepare(string path)
    {
        string target = Target(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        using FileStream probe = new(Temporary(target), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
    }

    /// <summary>Removes the temporary files of processes that ended while they wrote this file.</summary>
    public static void RemoveLeftovers(string path) => RemoveLeftovers(Target(path), TimeSpan.Zero);

    /// <summary>Writes a file; where anything fails, the old one stays as it was.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="DirectoryNotFoundException">Its folder is not there.</exception>
    /// <exception cref="IOException">The path is a folder, or the file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string target = Target(path), temporary = Temporary(target);
        if (Path.GetDirectoryName(target) is { } folder && !Directory.Exists(folder))
            throw new DirectoryNotFoundException($"{path} cannot be written: there is no folder {folder}. Make it before, with Directory.CreateDirectory.");

        FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        try
        {
            using (stream)
            {
                if (!OperatingSystem.IsWindows() && File.Exists(target))
                    File.SetUnixFileMode(stream.SafeFileHandle, File.GetUnixFileMode(target));
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

        try
        {
            RemoveLeftovers(target, Old);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The file is written, and that is what was asked for.
        }
    }

    /// <summary>Adds to the end of a file, which is made if it is not there; where anything fails, it has the length again that it had.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes what is added.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public static void Append(string path, Action<Stream> write)
    {
        using FileStream stream = new(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);
        long length = stream.Length;
        try
        {
            stream.Position = length;
            write(stream);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            stream.SetLength(length);
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

    // The file that a path, or the links at it, leads to.
    private static string Target(string path)
    {
        CheckIsNoFolder(path);
        FileInfo file = new(Path.GetFullPath(path));
        string target = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            throw new UnauthorizedAccessException($"{path} may only be read.");

        return target;
    }

    private static void RemoveLeftovers(string target, TimeSpan age)
    {
        string begin = $"{Stem(target)}.";
        int length = Temporary(target).Length;
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, $"*{Ending}"))
        {
            if (file.Length == length && file.StartsWith(begin, StringComparison.Ordinal) && DateTime.UtcNow - File.GetLastWriteTimeUtc(file) >= age)
                File.Delete(file);
        }
    }

    private static string Temporary(string target) => $"{Stem(target)}.{Guid.NewGuid():N}{Ending}";

    // The target, or in place of a name that would become too long, one that is made of it.
    private static string Stem(string target)
    {
        byte[] name = Encoding.UTF8.GetBytes(Path.GetFileName(target));
        return name.Length <= LongestName ? target : Path.Combine(Path.GetDirectoryName(target)!, Convert.ToHexStringLower(SHA256.HashData(name)));
    }
}
