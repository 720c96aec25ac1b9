using Netwright.Compute;
using Netwright.Storage;

namespace Netwright.Training;

/// <summary>
/// Checkpoints: files of a network's parameters, as <see cref="ParameterFile"/> writes and loads them, with the state of a run beside them. Numbers and
/// texts of the state stand in the metadata, arrays among the tensors.
/// </summary>
internal static class CheckpointFile
{
    /// <summary>Writes a checkpoint, whole or not at all.</summary>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    public static void Write(CompiledNetwork network, CheckpointState state, string path)
    {
        SafetensorsWriter writer = ParameterFile.Content(network, path);
        foreach ((string name, string text) in state.Texts)
            writer.Describe(ParameterFile.OfRun + name, text);
        foreach ((string name, float[] elements) in state.Arrays)
            writer.Add(ParameterFile.OfRun + name, [elements.Length], elements);
        writer.Write(path);
    }

    /// <summary>
    /// Reads a checkpoint: the parameters, laid out as in the arena, and the state of the run. If there is no file, checks that one can be written.
    /// </summary>
    /// <returns>Null where there is no file.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, of another network, or no checkpoint.</exception>
    /// <exception cref="IOException">No file can be written there.</exception>
    /// <exception cref="UnauthorizedAccessException">No file may be written there.</exception>
    public static (float[] Parameters, CheckpointState State)? Find(CompiledNetwork network, string path)
    {
        AtomicFile.Prepare(path);
        AtomicFile.RemoveLeftovers(path);
        return File.Exists(path) ? Read(network, path) : null;
    }

    private static (float[] Parameters, CheckpointState State) Read(CompiledNetwork network, string path)
    {
        using FileStream stream = ParameterFile.Open(path);
        SafetensorsReader reader = new(stream, path);
        float[] parameters = ParameterFile.Arena(network, reader, path);
        Dictionary<string, string> texts = reader.Header.Metadata.Where(entry => ParameterFile.IsOfRun(entry.Key)).ToDictionary(entry => entry.Key[ParameterFile.OfRun.Length..], entry => entry.Value);
        if (texts.Count == 0)
        {
            throw new InvalidDataException(
                $"{path} holds the parameters of a network, but no state of a run that could go on. Load it into the model, and give the checkpoint a path of its own.");
        }

        Dictionary<string, float[]> arrays = reader.Header.Entries.Where(entry => ParameterFile.IsOfRun(entry.Name) && ElementType.Named(entry.Type) is not null)
            .ToDictionary(entry => entry.Name[ParameterFile.OfRun.Length..], entry => reader.Read(entry.Name));
        return (parameters, new CheckpointState(texts, arrays));
    }
}
