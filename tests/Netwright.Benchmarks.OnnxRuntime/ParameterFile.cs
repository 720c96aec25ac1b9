using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Netwright.Benchmarks.OnnxRuntime;

/// <summary>The tensors of a safetensors file of a network's parameters, in the order of its layers, which is that of their bytes.</summary>
/// <param name="path">The file.</param>
internal sealed class ParameterFile(string path)
{
    private readonly Queue<ParameterArray> tensors = new(Read(File.ReadAllBytes(path)));

    /// <summary>The next tensor.</summary>
    public ParameterArray Next() => tensors.Dequeue();

    /// <summary>Reports tensors that were not asked for: the model that is written is then another than the file's.</summary>
    /// <exception cref="InvalidDataException">There are some.</exception>
    public void End()
    {
        if (tensors.Count > 0)
            throw new InvalidDataException($"{path} has {tensors.Count} tensors more than the model that is written.");
    }

    // The length of a header, the header in JSON, then the floats of all tensors.
    private static IEnumerable<ParameterArray> Read(byte[] file)
    {
        int header = (int)BinaryPrimitives.ReadInt64LittleEndian(file), content = sizeof(long) + header;
        using JsonDocument json = JsonDocument.Parse(file.AsMemory(sizeof(long), header));
        return
        [
            .. json.RootElement.EnumerateObject().Where(static entry => entry.Name != "__metadata__")
                .Select(static entry => (entry.Value, From: entry.Value.GetProperty("data_offsets")[0].GetInt32(), To: entry.Value.GetProperty("data_offsets")[1].GetInt32()))
                .OrderBy(static entry => entry.From)
                .Select(entry => new ParameterArray(
                    [.. entry.Value.GetProperty("shape").EnumerateArray().Select(static length => length.GetInt64())],
                    MemoryMarshal.Cast<byte, float>(file.AsSpan((content + entry.From)..(content + entry.To))).ToArray())),
        ];
    }
}

/// <summary>A tensor of a network's parameters.</summary>
/// <param name="Shape">Its shape, PyTorch's.</param>
/// <param name="Values">Its elements.</param>
internal sealed record ParameterArray(long[] Shape, float[] Values);
