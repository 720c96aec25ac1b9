using Netwright.Storage;

namespace Netwright.Compute;

/// <summary>Whether a file's tensors are those of a network.</summary>
internal static class NetworkMatch
{
    private const string CountOfBatches = ".num_batches_tracked";

    /// <summary>Reports what differs between a file and the network it is loaded into.</summary>
    /// <remarks>A file without a fingerprint was written by another program; its names and shapes decide.</remarks>
    /// <exception cref="InvalidDataException">Something differs.</exception>
    public static void Check(NetworkDescription network, SafetensorsHeader header, string path)
    {
        Differences differences = new();
        AddLayers(differences, network, header.Metadata);
        AddTensors(differences, network, header);
        if (!differences.IsEmpty)
            throw new InvalidDataException($"{path} holds the parameters of another network than {network.Name}, which stays as it was:\n  {differences}");
    }

    private static void AddTensors(Differences differences, NetworkDescription network, SafetensorsHeader header)
    {
        Dictionary<string, SafetensorsEntry> entries = header.Entries.ToDictionary(entry => entry.Name);
        foreach (ParameterTensor tensor in network.Tensors)
        {
            string shape = $"[{string.Join(", ", tensor.FileShape)}]";
            if (!entries.Remove(tensor.Name, out SafetensorsEntry? entry))
                differences.Add($"{tensor.Name} {shape} is missing");
            else if (entry.ShapeText != shape)
                differences.Add($"{tensor.Name} has the shape {entry.ShapeText} instead of {shape}");
            else if (ElementType.Named(entry.Type) is null)
                differences.Add($"{tensor.Name} has elements of type {entry.Type}; {ElementType.Names} can be read");
        }

        foreach (SafetensorsEntry extra in header.Entries.Where(entry => entries.ContainsKey(entry.Name) && !ParameterFile.IsOfRun(entry.Name) && !IsCountOfBatches(network, entry.Name)))
            differences.Add($"{extra.Name} {extra.ShapeText} is none of the network's");
    }

    // PyTorch saves a count of batches beside moving statistics, and loads files without it.
    private static bool IsCountOfBatches(NetworkDescription network, string name)
        => name.EndsWith(CountOfBatches, StringComparison.Ordinal) && Array.Exists(network.Tensors, tensor => tensor.Name == $"{name[..^CountOfBatches.Length]}.running_mean");

    private static void AddLayers(Differences differences, NetworkDescription network, IReadOnlyDictionary<string, string> metadata)
    {
        if (!metadata.TryGetValue(ParameterFile.Fingerprint, out string? fingerprint) || fingerprint == network.Fingerprint)
            return;

        differences.Add($"the fingerprint of its layers is {fingerprint} instead of {network.Fingerprint}");
        differences.AddLines("its layers", metadata.GetValueOrDefault(ParameterFile.Layers, ""), network.Layers);
    }
}
