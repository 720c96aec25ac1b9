namespace Netwright.Benchmarks;

/// <summary>A new folder that is deleted in the end.</summary>
internal sealed class TempFolder : IDisposable
{
    /// <summary>Its path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("netwright-").FullName;

    /// <summary>The path of something in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Deletes the folder and what is in it.</summary>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
