namespace Netwright.Tests.Fixtures;

/// <summary>A folder of a test's own, removed with all in it.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netwright-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public string[] Files() => [.. folder.GetFiles().Select(file => file.Name).Order()];

    public void Dispose() => folder.Delete(recursive: true);
}
