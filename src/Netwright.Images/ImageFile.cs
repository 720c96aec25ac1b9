using SkiaSharp;

namespace Netwright.Images;

/// <summary>Reads image files: PNG, JPEG, GIF, BMP and WebP. Transparent pixels lie on black; a turn that a camera has noted is not undone.</summary>
public static class ImageFile
{
    /// <summary>Reads an image for a network.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">What it is made into.</param>
    /// <returns>The pixels line by line, the channels of each together, from 0 to 1.</returns>
    /// <exception cref="ArgumentNullException">The path or the format is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The format has a height or width below 1, or more values than an array holds.</exception>
    /// <exception cref="InvalidDataException">The file holds no image, is damaged, or says that it has more pixels than there is memory for; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static float[] Read(string path, ImageFormat format)
    {
        float[] pixels = new float[Checked(format).Length];
        byte[] bytes = new byte[pixels.Length];
        Read(path, format, bytes);
        Shares(bytes, pixels);
        return pixels;
    }

    /// <summary>Predicts an image: <c>model.Predict("cat.png", folder.Format)</c>.</summary>
    /// <param name="network">The network.</param>
    /// <param name="path">The file.</param>
    /// <param name="format">What the network was trained with.</param>
    /// <returns>The network's outputs.</returns>
    /// <exception cref="ArgumentNullException">The network, the path or the format is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The format has a height or width below 1, or more values than an array holds.</exception>
    /// <exception cref="ArgumentException">An image of that format has another length than the network's input.</exception>
    /// <exception cref="InvalidDataException">The file holds no image, is damaged, or says that it has more pixels than there is memory for; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static float[] Predict(this INetwork network, string path, ImageFormat format)
    {
        ArgumentNullException.ThrowIfNull(network);
        if (Checked(format).Length != network.InputLength)
        {
            throw new ArgumentException(
                $"An image of {format.Height} x {format.Width} x {format.Channels} has {format.Length} values, but {network.GetType().Name} takes {network.InputLength}.", nameof(format));
        }

        float[] outputs = new float[network.OutputLength];
        network.Predict(Read(path, format), outputs);
        return outputs;
    }

    /// <summary>Reads an image as bytes.</summary>
    internal static void Read(string path, ImageFormat format, Span<byte> pixels)
    {
        ArgumentNullException.ThrowIfNull(path);

        // Read here, so that a file that cannot be opened is an IOException that says why; of it Skia would only say that it holds no image.
        using SKData data = SKData.CreateCopy(File.ReadAllBytes(path));
        using SKCodec codec = SKCodec.Create(data) ?? throw new InvalidDataException($"{path} holds no image that can be read: PNG, JPEG, GIF, BMP and WebP are known.");
        using SKBitmap whole = new();
        if (!whole.TryAllocPixels(new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul)))
            throw new InvalidDataException($"{path} says that it has {codec.Info.Width} x {codec.Info.Height} pixels, for which there is no memory.");

        SKCodecResult result = codec.GetPixels(whole.Info, whole.GetPixels());
        if (result != SKCodecResult.Success)
            throw new InvalidDataException($"{path} is damaged: of its {codec.Info.Width} x {codec.Info.Height} pixels not all can be read ({result}).");

        using SKBitmap resized = Resized(whole, format);
        Copy(resized, format.IsGrey, pixels);
    }

    /// <summary>Bytes as floats from 0 to 1.</summary>
    internal static void Shares(ReadOnlySpan<byte> bytes, Span<float> pixels)
    {
        for (int i = 0; i < bytes.Length; i++)
            pixels[i] = bytes[i] / 255f;
    }

    /// <summary>A format with sizes of at least 1.</summary>
    internal static ImageFormat Checked(ImageFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentOutOfRangeException.ThrowIfLessThan(format.Height, 1, nameof(format));
        ArgumentOutOfRangeException.ThrowIfLessThan(format.Width, 1, nameof(format));
        if ((long)format.Height * format.Width * format.Channels > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(format), $"An image of {format.Height} x {format.Width} x {format.Channels} has more values than an array holds.");

        return format;
    }

    private static SKBitmap Resized(SKBitmap image, ImageFormat format)
    {
        SKBitmap result = new(new SKImageInfo(format.Width, format.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        SKRect source = SKRect.Create(image.Width, image.Height);
        if (format.CropsToProportions)
        {
            float scale = Math.Min((float)image.Width / format.Width, (float)image.Height / format.Height), width = scale * format.Width, height = scale * format.Height;
            source = SKRect.Create((image.Width - width) / 2, (image.Height - height) / 2, width, height);
        }

        // Linear sampling reads four pixels. In an image that becomes much smaller that leaves most of them out; mipmaps hold the means of all.
        SKSamplingOptions sampling = format.Interpolation == Interpolation.Nearest ? new(SKFilterMode.Nearest)
            : new(SKFilterMode.Linear, source.Width > format.Width || source.Height > format.Height ? SKMipmapMode.Linear : SKMipmapMode.None);
        using SKCanvas canvas = new(result);
        using SKImage pixels = SKImage.FromBitmap(image);
        using SKPaint paint = new() { BlendMode = SKBlendMode.Src };
        canvas.DrawImage(pixels, source, SKRect.Create(format.Width, format.Height), sampling, paint);
        return result;
    }

    private static void Copy(SKBitmap image, bool isGrey, Span<byte> pixels)
    {
        ReadOnlySpan<byte> colours = image.GetPixelSpan();
        for (int pixel = 0; pixel < image.Width * image.Height; pixel++)
        {
            ReadOnlySpan<byte> colour = colours.Slice(pixel * 4, 3);
            if (isGrey)
                pixels[pixel] = (byte)((299 * colour[0] + 587 * colour[1] + 114 * colour[2] + 500) / 1000);
            else
                colour.CopyTo(pixels[(pixel * 3)..]);
        }
    }
}
