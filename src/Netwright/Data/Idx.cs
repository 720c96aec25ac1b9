namespace Netwright;

/// <summary>Reads images and labels in IDX, the format of MNIST and its relatives, gzipped or not (the content tells, not the name).</summary>
public static class Idx
{
    private const float White = 255;

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

    private static Dataset<int> Load(IdxSource images, IdxSource labels)
    {
        using (images)
        using (labels)
        {
            int[] shape = images.ReadHeader("images", 3), labelShape = labels.ReadHeader("labels", 1);
            if (shape[0] != labelShape[0])
                throw new InvalidDataException($"{images.Name} holds {shape[0]} images, but {labels.Name} holds {labelShape[0]} labels; there must be one for each.");

            int[] numbers = new int[shape[0]];
            labels.ReadElements(numbers, static value => value);
            float[] pixels = GC.AllocateUninitializedArray<float>(shape[0] * shape[1] * shape[2]);
            images.ReadElements(pixels, static value => value / White);
            return new Dataset<int>(pixels, numbers, shape[0]);
        }
    }
}
