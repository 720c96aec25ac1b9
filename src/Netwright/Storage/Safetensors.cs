using System.Globalization;
using Netwright.Compute;

namespace Netwright.Storage;

/// <summary>
/// Parameters in files that PyTorch loads as they are: the safetensors format (github.com/huggingface/safetensors), with the names and shapes of
/// PyTorch's state dictionaries.
/// </summary>
internal static class Safetensors
{
    /// <summary>The metadata entry that holds the network's fingerprint.</summary>
    public const string Fingerprint = "netwright.fingerprint";

    /// <summary>The metadata entry that holds the network's layers, one a line.</summary>
    public const string Layers = "netwright.layers";

    private const int FloatBytes = sizeof(float);

    /// <summary>Writes a network's parameters, whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite; nothing is written.</exception>
    public static void Save(CompiledNetwork network, string path)
    {
        NetworkDescription description = network.Description;
        float[] values = new float[description.Tensors.Sum(tensor => (long)tensor.Count)];
        List<SafetensorsEntry> entries = [];
        int at = 0;
        foreach (ParameterTensor tensor in description.Tensors)
        {
            Span<float> elements = values.AsSpan(at, tensor.Count);
            tensor.Export(network.Parameters.Span, elements);
            int bad = Finite.IndexOfNot(elements);
            if (bad >= 0)
                throw new InvalidOperationException($"Not saved: element {bad} of {tensor.Name} of {description.Name} is {Text(elements[bad])}. {path} is as it was.");

            long[] shape = Array.ConvertAll(tensor.FileShape, length => (long)length);
            entries.Add(new SafetensorsEntry(tensor.Name, "F32", shape, (long)at * FloatBytes, (long)(at + tensor.Count) * FloatBytes));
            at += tensor.Count;
        }

        // PyTorch's side loads files of the format "pt" alone.
        Dictionary<string, string> metadata = new() { ["format"] = "pt", [Fingerprint] = description.Fingerprint, [Layers] = description.Layers };
        byte[] header = new SafetensorsHeader(metadata, entries).ToBytes();
        AtomicFile.Write(path, stream => SafetensorsWriter.Write(stream, header, values));
    }

    /// <summary>Reads a network's parameters; on any error they stay as they are.</summary>
    /// <exception cref="InvalidDataException">The file is damaged, of another network, or holds NaN, infinity or a negative variance.</exception>
    public static void Load(CompiledNetwork network, string path)
    {
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        SafetensorsReader reader = new(stream, path);
        NetworkMatch.Check(network.Description, reader.Header, path);

        float[] arena = new float[network.Parameters.Length];
        foreach (ParameterTensor tensor in network.Description.Tensors)
        {
            float[] elements = new float[tensor.Count];
            reader.Read(tensor.Name, elements);
            int bad = Finite.IndexOfNot(elements);
            if (bad >= 0)
                throw new InvalidDataException($"{path}: element {bad} of {tensor.Name} is {Text(elements[bad])}; a network with it predicts nothing of use.");

            int negative = tensor.IsVariance ? Array.FindIndex(elements, static element => element < 0) : -1;
            if (negative >= 0)
                throw new InvalidDataException($"{path}: element {negative} of {tensor.Name} is {Text(elements[negative])}; a variance is at least 0, and a network with this one predicts nothing but NaN.");

            tensor.Import(elements, arena);
        }

        arena.CopyTo(network.Parameters.Span);
    }

    private static string Text(float value) => value.ToString(CultureInfo.InvariantCulture);
}
