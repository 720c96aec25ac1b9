using Netwright;

namespace Digits;

/// <summary>Digits to train on and digits to test on.</summary>
/// <param name="Description">What they are, in a line.</param>
/// <param name="Train">Those to train on.</param>
/// <param name="Test">Those to test on, which training never sees.</param>
internal sealed record DigitData(string Description, Dataset<int> Train, Dataset<int> Test)
{
    private const int EmbeddedTraining = 4000;

    /// <summary>The 5,000 digits that the program carries: the first 4,000 to train on; the last 1,000 to test on.</summary>
    /// <param name="withCopies">Whether what <see cref="ShiftedDigits"/> makes of the first is trained on too, for a network that makes no other images of them by itself.</param>
    public static DigitData Embedded(bool withCopies)
    {
        using Stream images = Resource("digits-images-idx3-ubyte.gz"), labels = Resource("digits-labels-idx1-ubyte.gz");
        Dataset<int> all = Idx.Load(images, labels);
        Dataset<int> digits = all[..EmbeddedTraining], train = withCopies ? ShiftedDigits.Of(digits) : digits, test = all[EmbeddedTraining..];
        string copies = withCopies ? $" ({train.Count} with each also moved by a pixel to the four sides)" : "";
        return new DigitData($"Embedded digits: {EmbeddedTraining} to train on{copies}, {test.Count} to test on", train, test);
    }

    /// <summary>MNIST from a folder that holds its four files, as they are distributed or unpacked.</summary>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="FileNotFoundException">Some are missing.</exception>
    /// <exception cref="InvalidDataException">One is damaged.</exception>
    public static DigitData FromFolder(string folder)
    {
        if (!Directory.Exists(folder))
            throw new DirectoryNotFoundException($"There is no folder {Path.GetFullPath(folder)}; MNIST's four files should be in it.");

        string?[] paths = [.. Mnist.Files.Select(file => Find(folder, file.Name))];
        string[] missing = [.. Mnist.Files.Where((_, i) => paths[i] is null).Select(file => file.Name)];
        if (missing.Length > 0)
            throw new FileNotFoundException($"{Path.GetFullPath(folder)} lacks {string.Join(", ", missing)} of MNIST's four files, which may also be unpacked, without .gz.");

        Dataset<int> train = Idx.Load(paths[0]!, paths[1]!), test = Idx.Load(paths[2]!, paths[3]!);
        return new DigitData($"MNIST from {folder}: {train.Count} to train on, {test.Count} to test on", train, test);
    }

    private static string? Find(string folder, string name)
    {
        string packed = Path.Combine(folder, name);
        string unpacked = Path.Combine(folder, Path.GetFileNameWithoutExtension(name));
        return File.Exists(packed) ? packed : File.Exists(unpacked) ? unpacked : null;
    }

    private static Stream Resource(string name) =>
        typeof(DigitData).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The program was built without {name}.");
}
