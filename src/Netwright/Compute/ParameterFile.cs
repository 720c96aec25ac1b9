using System.Globalization;
using Netwright.Numerics;
using Netwright.Storage;

namespace Netwright.Compute;

/// <summary>
/// Parameters in files that PyTorch loads as they are: the safetensors format (github.com/huggingface/safetensors), with the names and shapes of
/// PyTorch's state dictionaries.
/// </summary>
internal static class ParameterFile
{
    /// <summary>The metadata entry that holds the network's fingerprint.</summary>
    public const string Fingerprint = "netwright.fingerprint";

    /// <summary>The metadata entry that holds the network's layers, one a line.</summary>
    public const string Layers = "netwright.layers";

    /// <summary>The metadata entry that holds what a value was measured of: <c>val_loss</c>.</summary>
    private const string Quantity = "netwright.quantity";

    /// <summary>The metadata entry that holds the value.</summary>
    private const string Value = "netwright.value";

    /// <summary>What the names of tensors and texts begin with that a checkpoint keeps beside the parameters. No layer's name holds a slash.</summary>
    public const string OfRun = "checkpoint/";

    /// <summary>Whether a tensor or text belongs to the state of a run, and not to the network.</summary>
    public static bool IsOfRun(string name) => name.StartsWith(OfRun, StringComparison.Ordinal);

    /// <summary>Writes a network's parameters, whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite, or a variance negative; nothing is written.</exception>
    public static void Save(CompiledNetwork network, string path) => Content(network, path).Write(path);

    /// <summary>Writes a network's parameters with a value that was measured of them, whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite, or a variance negative; nothing is written.</exception>
    public static void Save(CompiledNetwork network, string path, string quantity, double value)
    {
        SafetensorsWriter writer = Content(network, path);
        writer.Describe(Quantity, quantity);
        writer.Describe(Value, value.ToString("R", CultureInfo.InvariantCulture));
        writer.Write(path);
    }

    /// <summary>The value of a quantity that a file of a network's parameters was saved with; null where there is none, or no such file.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static double? ValueOf(CompiledNetwork network, string path, string quantity)
    {
        if (!File.Exists(path))
            return null;

        try
        {
            using FileStream stream = Open(path);
            IReadOnlyDictionary<string, string> metadata = new SafetensorsReader(stream, path).Header.Metadata;
            return metadata.GetValueOrDefault(Fingerprint) == network.Description.Fingerprint && metadata.GetValueOrDefault(Quantity) == quantity
                && double.TryParse(metadata.GetValueOrDefault(Value), CultureInfo.InvariantCulture, out double value) && !double.IsNaN(value) ? value : null;
        }
        catch (InvalidDataException)
        {
            // A file of something else, which is to be replaced.
            return null;
        }
    }

    /// <summary>Reads a network's parameters; on any error they stay as they are.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, of another network, or holds NaN, infinity or a negative variance.</exception>
    public static void Load(CompiledNetwork network, string path)
    {
        using FileStream stream = Open(path);
        Arena(network, new SafetensorsReader(stream, path), path).CopyTo(network.Parameters.Span);
    }

    /// <summary>What a file of a network's parameters holds.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite, or a variance negative.</exception>
    public static SafetensorsWriter Content(CompiledNetwork network, string path)
    {
        NetworkDescription description = network.Description;
        SafetensorsWriter writer = new();
        writer.Describe(Fingerprint, description.Fingerprint);
        writer.Describe(Layers, description.Layers);
        foreach (ParameterTensor tensor in description.Tensors)
        {
            float[] elements = new float[tensor.Count];
            tensor.Export(network.Parameters.Span, elements);
            int bad = Finite.IndexOfNot(elements);
            if (bad >= 0)
                throw new InvalidOperationException($"Not saved: element {bad} of {tensor.Name} of {description.Name} is {Text(elements[bad])}. {path} is as it was.");

            int negative = IndexOfNegativeVariance(tensor, elements);
            if (negative >= 0)
                throw new InvalidOperationException($"Not saved: element {negative} of {tensor.Name} of {description.Name} is {Text(elements[negative])}; a variance is at least 0. {path} is as it was.");

            writer.Add(tensor.Name, Array.ConvertAll(tensor.FileShape, length => (long)length), elements);
        }

        return writer;
    }

    /// <summary>Opens a file to read.</summary>
    /// <exception cref="IOException">It cannot be read, or not anywhere.</exception>
    public static FileStream Open(string path)
    {
        FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (stream.CanSeek)
            return stream;

        stream.Dispose();
        throw new IOException($"{path} is no file that can be read anywhere, such as a pipe; copy it to a file first.");
    }

    /// <summary>Reads the parameters of a network from a file, into an arena of their own.</summary>
    /// <exception cref="InvalidDataException">The file is of another network, or holds NaN, infinity or a negative variance.</exception>
    public static float[] Arena(CompiledNetwork network, SafetensorsReader reader, string path)
    {
        NetworkMatch.Check(network.Description, reader.Header, path);
        float[] arena = new float[network.Parameters.Length];
        foreach (ParameterTensor tensor in network.Description.Tensors)
        {
            float[] elements = reader.Read(tensor.Name);
            int bad = Finite.IndexOfNot(elements);
            if (bad >= 0)
                throw new InvalidDataException($"{path}: element {bad} of {tensor.Name} is {Text(elements[bad])}; a network with it predicts nothing of use.");

            int negative = IndexOfNegativeVariance(tensor, elements);
            if (negative >= 0)
                throw new InvalidDataException($"{path}: element {negative} of {tensor.Name} is {Text(elements[negative])}; a variance is at least 0, and a network with this one predicts nothing but NaN.");

            tensor.Import(elements, arena);
        }

        return arena;
    }

    private static int IndexOfNegativeVariance(ParameterTensor tensor, float[] elements) => tensor.IsVariance ? Array.FindIndex(elements, static element => element < 0) : -1;

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);
}
