using SkiaSharp;

namespace Netwright.Images.Tests;

/// <summary>A folder of image files that a test makes, and that goes with it.</summary>
internal sealed class Pictures : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("images").FullName;

    /// <summary>Writes an image, whose colour at each column and line is given.</summary>
    public string Write(string name, int width, int height, Func<int, int, SKColor> colour, SKEncodedImageFormat format = SKEncodedImageFormat.Png)
    {
        string path = PathOf(name);
        using SKBitmap bitmap = new(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                bitmap.SetPixel(x, y, colour(x, y));
        using SKData data = bitmap.Encode(format, 100);
        File.WriteAllBytes(path, data.ToArray());
        return path;
    }

    /// <summary>Writes any bytes.</summary>
    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The header of a BMP of some size, with no pixels behind it.</summary>
    public static byte[] HeaderOf(int width, int height)
        => [.. "BM"u8, .. Number(54), .. Number(0), .. Number(54), .. Number(40), .. Number(width), .. Number(height), 1, 0, 24, 0, .. new byte[24]];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string PathOf(string name)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    private static byte[] Number(int number) => BitConverter.GetBytes(number);
}
