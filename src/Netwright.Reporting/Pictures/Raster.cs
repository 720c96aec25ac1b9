using SkiaSharp;

namespace Netwright.Pictures;

/// <summary>A small picture of bytes, grey or in colour.</summary>
/// <param name="Height">Its lines.</param>
/// <param name="Width">Its columns.</param>
/// <param name="Channels">1 for grey, 3 for red, green and blue.</param>
/// <param name="Pixels">Line by line, the channels of a pixel together.</param>
internal sealed record Raster(int Height, int Width, int Channels, byte[] Pixels)
{
    /// <summary>
    /// The pictures of an image: one in colour where it has three channels, otherwise one in grey for each channel.
    /// </summary>
    /// <param name="values">Its values, line by line, the channels of a pixel together.</param>
    /// <param name="height">Its lines.</param>
    /// <param name="width">Its columns.</param>
    /// <param name="least">The value that is black.</param>
    /// <param name="greatest">The value that is white.</param>
    public static IReadOnlyList<Raster> Of(float[] values, int height, int width, float least, float greatest)
    {
        byte[] pixels = [.. values.Select(value => (byte)Math.Round(255 * Math.Clamp((value - least) / (greatest - least), 0, 1)))];
        int channels = pixels.Length / (height * width);
        return channels == 3
            ? [new Raster(height, width, 3, pixels)]
            : [.. Enumerable.Range(0, channels).Select(channel => new Raster(height, width, 1, [.. pixels.Where((_, i) => i % channels == channel)]))];
    }

    /// <summary>The picture as an address that holds it, so that a page needs no other file.</summary>
    public string Address()
    {
        using SKBitmap bitmap = new(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (int y = 0; y < Height; y++)
            for (int x = 0; x < Width; x++)
                bitmap.SetPixel(x, y, Color((y * Width + x) * Channels));

        using SKData data = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return $"data:image/png;base64,{Convert.ToBase64String(data.AsSpan())}";
    }

    private SKColor Color(int at) => new(Pixels[at], Pixels[at + Channels / 2], Pixels[at + Channels - 1]);
}
