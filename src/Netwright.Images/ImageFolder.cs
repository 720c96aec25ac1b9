using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Netwright.Images;

/// <summary>A folder of images with a folder for each class: Keras's <c>image_dataset_from_directory</c>.</summary>
public sealed class ImageFolder
{
    private static readonly string[] Extensions = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".webp"];

    private readonly (string Path, int Label)[] files;
    private readonly bool skipsDamaged;
    private readonly ConcurrentDictionary<string, string> skipped = [];

    private ImageFolder(string path, string[] classes, (string Path, int Label)[] files, ImageFormat format, bool skipsDamaged)
        => (Path, ClassNames, this.files, Format, this.skipsDamaged) = (path, classes, files, format, skipsDamaged);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The names of the classes by their numbers: those of the folders, in their ordinal order.</summary>
    public IReadOnlyList<string> ClassNames { get; }

    /// <summary>What images are made into.</summary>
    public ImageFormat Format { get; }

    /// <summary>The image files that there are.</summary>
    public int Count => files.Length;

    /// <summary>The damaged files that were left out, with what was wrong with each; none where they are errors.</summary>
    public IReadOnlyDictionary<string, string> Skipped => skipped;

    /// <summary>Finds the images of a folder: those in the folders of the classes, and in the folders within these. Folders whose names begin with a dot, such as those of editors, are no classes, as in Keras. No image is read.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="height">The height that images get.</param>
    /// <param name="width">The width that they get.</param>
    /// <param name="isGrey">Whether they become grey.</param>
    /// <param name="skipsDamaged">Whether a damaged file is left out and counted in <see cref="Skipped"/>, instead of an error.</param>
    /// <exception cref="ArgumentNullException">The path or the format is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The format has a height or width below 1, or more values than an array holds.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">It has no folders, or no images in them.</exception>
    public static ImageFolder Open(string path, int height, int width, bool isGrey = false, bool skipsDamaged = false)
        => Open(path, new ImageFormat(height, width) { IsGrey = isGrey }, skipsDamaged);

    /// <inheritdoc cref="Open(string, int, int, bool, bool)"/>
    /// <param name="path">The folder.</param>
    /// <param name="format">What images are made into.</param>
    /// <param name="skipsDamaged">Whether a damaged file is left out and counted in <see cref="Skipped"/>, instead of an error.</param>
    public static ImageFolder Open(string path, ImageFormat format, bool skipsDamaged)
    {
        ArgumentNullException.ThrowIfNull(path);
        ImageFile.Checked(format);
        if (!Directory.Exists(path))
            throw new DirectoryNotFoundException($"There is no folder {path}.");

        string[] classes = [.. Directory.GetDirectories(path).Select(static folder => System.IO.Path.GetFileName(folder)).Where(static name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];
        if (classes.Length == 0)
            throw new InvalidDataException($"{path} has no folders: the images of each class are in a folder of their own, whose name is the class's.");

        (string, int)[] files = [.. classes.SelectMany((name, label) => Images(System.IO.Path.Combine(path, name)).Select(file => (file, label)))];
        if (files.Length == 0)
            throw new InvalidDataException($"The folders of {path} hold no images: {string.Join(", ", Extensions)} are known.");
        return new ImageFolder(path, classes, files, format, skipsDamaged);
    }

    /// <summary>Reads all images into memory, as bytes, on all processors.</summary>
    /// <param name="cancellation">Ends the reading early.</param>
    /// <returns>The images in the order of classes and file names, with their class numbers; to be shuffled by Fit, and split by the set's own methods.</returns>
    /// <exception cref="InvalidDataException">A file is damaged, or all are; the message names it. Or they are more than an array holds.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was ended.</exception>
    public Dataset<int> Load(CancellationToken cancellation = default)
    {
        int length = Format.Length;
        if ((long)files.Length * length > Array.MaxLength)
            throw new InvalidDataException($"{files.Length} images of {length} bytes are more than an array holds; use Stream.");

        byte[] pixels = new byte[files.Length * length];
        bool[] isRead = new bool[files.Length];
        try
        {
            Parallel.For(0, files.Length, new ParallelOptions { CancellationToken = cancellation }, i => isRead[i] = TryRead(files[i].Path, pixels.AsSpan(i * length, length)));
        }
        catch (AggregateException several) when (several.InnerExceptions is [var first, ..])
        {
            ExceptionDispatchInfo.Throw(first);
        }

        int count = 0;
        int[] labels = new int[files.Length];
        for (int i = 0; i < files.Length; i++)
        {
            if (!isRead[i])
                continue;

            pixels.AsSpan(i * length, length).CopyTo(pixels.AsSpan(count * length));
            labels[count++] = files[i].Label;
        }

        if (count == 0)
            throw new InvalidDataException($"Not one of the {files.Length} images in {Path} could be read. The first: {skipped[files[0].Path]}");
        return count == files.Length ? Dataset<int>.FromBytes(pixels, labels, count) : Dataset<int>.FromBytes(pixels[..(count * length)], labels[..count], count);
    }

    /// <summary>Reads images beside the training, each epoch anew, so that they need not fit into memory.</summary>
    /// <param name="seed">The seed of the order of the files, which is the same in each epoch; <see cref="DataStream{T}.Shuffled"/> gives each epoch another one.</param>
    /// <returns>The images with their class numbers.</returns>
    /// <remarks>A damaged file ends the training with a <see cref="DataStreamException"/> that names it, or is skipped.</remarks>
    public DataStream<int> Stream(int seed = 0)
    {
        (string Path, int Label)[] order = [.. files];
        new Random(seed).Shuffle(order);
        return DataStream<int>.From(
            () => Samples(order),
            static (sample, input, target) =>
            {
                ImageFile.Shares(sample.Pixels, input);
                target[0] = sample.Label;
            },
            Format.Length,
            count: skipsDamaged ? null : files.Length);
    }

    // Each epoch of each run has pixels of its own: two networks may learn from a stream at the same time.
    private IEnumerable<(byte[] Pixels, int Label)> Samples((string Path, int Label)[] order)
    {
        byte[] pixels = new byte[Format.Length];
        foreach ((string path, int label) in order)
        {
            if (TryRead(path, pixels))
                yield return (pixels, label);
        }
    }

    private bool TryRead(string path, Span<byte> pixels)
    {
        try
        {
            ImageFile.Read(path, Format, pixels);
            return true;
        }
        catch (InvalidDataException damaged) when (skipsDamaged)
        {
            skipped[path] = damaged.Message;
            return false;
        }
    }

    private static IEnumerable<string> Images(string folder)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(static file => Extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal);
}
