using System.Text;

namespace Netwright.Data.Tests;

/// <summary>A file of a test's own, called data.csv in messages by the end of its path, removed after it.</summary>
internal sealed class CsvFile : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netwright-");

    public CsvFile(string text, Encoding? encoding = null)
    {
        Path = System.IO.Path.Combine(folder.FullName, "data.csv");
        File.WriteAllText(Path, text, encoding ?? new UTF8Encoding(false));
    }

    public string Path { get; }

    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>Loads a text by some columns.</summary>
    public static Dataset<T> Load<T>(string text, Func<CsvColumns, CsvSchema<T>> columns, CsvFormat? format = null)
        where T : unmanaged
    {
        using CsvFile file = new(text);
        return CsvData.From(file.Path, columns, format).Load();
    }

    /// <summary>What a text is refused with, without the path before "data.csv".</summary>
    public static string Refusal<T>(string text, Func<CsvColumns, CsvSchema<T>> columns, CsvFormat? format = null)
        where T : unmanaged
    {
        using CsvFile file = new(text);
        return Assert.Throws<InvalidDataException>(() => CsvData.From(file.Path, columns, format)).Message.Replace(file.Path, "data.csv", StringComparison.Ordinal);
    }

    /// <summary>All the inputs, one after the other.</summary>
    public static float[] Inputs<T>(Dataset<T> data)
        where T : unmanaged
        => [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Input(i).ToArray())];

    /// <summary>All the targets, one after the other.</summary>
    public static T[] Targets<T>(Dataset<T> data)
        where T : unmanaged
        => [.. Enumerable.Range(0, data.Count).SelectMany(i => data.Target(i).ToArray())];
}
