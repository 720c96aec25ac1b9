using Netwright.Data;
using Netwright.Numerics;

namespace Netwright;

/// <summary>Reads images and labels in IDX, the format of MNIST and its relatives, gzipped or not (the content tells, not the name).</summary>
public static class Idx
{
    // What the bytes become.
    private static readonly float[] Brightness = [.. Enumerable.Range(0, 256).Select(static value => Runs.Share((byte)value))];
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 256)];

    /// <summary>Reads a file of images [count, rows, columns] of bytes and one of as many labels [count].</summary>
    /// <param name="imagesPath">The images.</param>
    /// <param name="labelsPath">The labels.</param>
    /// <returns>The images with each pixel as 0 to 1, row by row, and their labels.</returns>
    /// <exception cref="InvalidDataException">A file is damaged, or is not what it should be; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static Dataset<int> Load(string imagesPath, string labelsPath)
    {
        ArgumentNullException.ThrowIfNull(imagesPath);
        ArgumentNullException.ThrowIfNull(labelsPath);
        using FileStream images = File.OpenRead(imagesPath), labels = File.OpenRead(labelsPath);
        return Load(new IdxSource(images, imagesPath), new IdxSource(labels, labelsPath));
    }

    /// <summary>Reads images [count, rows, columns] of bytes and as many labels [count] from streams, to their ends.</summary>
    /// <param name="images">The images.</param>
    /// <param name="labels">The labels.</param>
    /// <returns>The images with each pixel as 0 to 1, row by row, and their labels.</returns>
    /// <exception cref="InvalidDataException">A stream is damaged, or is not what it should be.</exception>
    /// <exception cref="IOException">A stream cannot be read.</exception>
    public static Dataset<int> Load(Stream images, Stream labels)
    {
        ArgumentNullException.ThrowIfNull(images);
        ArgumentNullException.ThrowIfNull(labels);
        return Load(new IdxSource(images, "The stream of images"), new IdxSource(labels, "The stream of labels"));
    }

    /// <summary>Streams a file of images and one of labels, which need not fit into memory; each epoch reads them anew.</summary>
    /// <param name="imagesPath">The images.</param>
    /// <param name="labelsPath">The labels.</param>
    /// <returns>The images with each pixel as 0 to 1, row by row, and their labels, in the order of the files.</returns>
    /// <exception cref="InvalidDataException">A file is not what it should be; the message names it.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static DataStream<int> Stream(string imagesPath, string labelsPath)
    {
        ArgumentNullException.ThrowIfNull(imagesPath);
        ArgumentNullException.ThrowIfNull(labelsPath);
        using FileStream images = File.OpenRead(imagesPath), labels = File.OpenRead(labelsPath);
        using IdxSource imageSource = new(images, imagesPath), labelSource = new(labels, labelsPath);
        (long count, long pixels) = ReadHeaders(imageSource, labelSource, long.MaxValue);
        if (pixels > Array.MaxLength)
            throw new InvalidDataException($"{imagesPath} holds images of {pixels} pixels; an array holds at most {Array.MaxLength}.");

        return DataStream<int>.From(
            () => Samples(imagesPath, labelsPath),
            static (source, input, label) =>
            {
                source.Images.Read(input, Brightness);
                source.Labels.Read(label, Numbers);
            },
            (int)pixels,
            count: count);
    }

    private static IEnumerable<(IdxSource Images, IdxSource Labels)> Samples(string imagesPath, string labelsPath)
    {
        using FileStream images = File.OpenRead(imagesPath), labels = File.OpenRead(labelsPath);
        using IdxSource imageSource = new(images, imagesPath), labelSource = new(labels, labelsPath);
        (long count, _) = ReadHeaders(imageSource, labelSource, long.MaxValue);
        for (long i = 0; i < count; i++)
            yield return (imageSource, labelSource);

        imageSource.CheckEnd();
        labelSource.CheckEnd();
    }

    private static Dataset<int> Load(IdxSource images, IdxSource labels)
    {
        using (images)
        using (labels)
        {
            (_, long pixels) = ReadHeaders(images, labels, Array.MaxLength);
            int[] numbers = Array.ConvertAll(labels.ReadAll(), static label => (int)label);
            byte[] brightness = images.ReadAll();
            return new Dataset<int>(new ByteColumn(new Column<byte>(brightness, (int)pixels)), new Column<int>(numbers, 1), numbers.Length);
        }
    }

    private static (long Count, long Pixels) ReadHeaders(IdxSource images, IdxSource labels, long most)
    {
        long[] shape = images.ReadHeader("images", 3, most), labelShape = labels.ReadHeader("labels", 1, most);
        return shape[0] == labelShape[0]
            ? (shape[0], shape[1] * shape[2])
            : throw new InvalidDataException($"{images.Name} holds {shape[0]} images, but {labels.Name} holds {labelShape[0]} labels; there must be one for each.");
    }
}
