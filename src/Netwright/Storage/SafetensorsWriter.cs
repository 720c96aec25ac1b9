using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Netwright.Storage;

/// <summary>Collects the tensors of a safetensors file and writes it: the header's length, the header, the elements.</summary>
internal sealed class SafetensorsWriter
{
    // PyTorch's side loads files of the format "pt" alone.
    private readonly Dictionary<string, string> metadata = new() { ["format"] = "pt" };
    private readonly List<SafetensorsEntry> entries = [];
    private readonly List<float[]> tensors = [];
    private long length;

    /// <summary>Adds a text about the tensors.</summary>
    public void Describe(string name, string text) => metadata.Add(name, text);

    /// <summary>Adds a tensor. On a big-endian machine the bytes of its elements are reversed in place.</summary>
    public void Add(string name, long[] shape, float[] elements)
    {
        long begin = length;
        length += (long)elements.Length * sizeof(float);
        entries.Add(new SafetensorsEntry(name, "F32", shape, begin, length));
        tensors.Add(elements);
    }

    /// <summary>Writes the file, whole or not at all.</summary>
    /// <exception cref="InvalidOperationException">It could not be read again; nothing is written.</exception>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    public void Write(string path)
    {
        byte[] header = Header(path);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> prefix = stackalloc byte[sizeof(ulong)];
            BinaryPrimitives.WriteUInt64LittleEndian(prefix, (ulong)header.Length);
            stream.Write(prefix);
            stream.Write(header);
            foreach (float[] elements in tensors)
                Write(stream, elements);
        });
    }

    // Parsed once more: what is written can be read, whatever the names and texts are.
    private byte[] Header(string path)
    {
        if (metadata.Sum(static entry => (long)entry.Key.Length + entry.Value.Length) > SafetensorsHeader.Longest)
            throw TooLong(path);

        byte[] header = new SafetensorsHeader(metadata, entries).ToBytes();
        if (header.Length > SafetensorsHeader.Longest)
            throw TooLong(path);

        try
        {
            SafetensorsHeader.Parse(header);
            return header;
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"Not saved: the header of {path} could not be read again: {exception.Message} {path} is as it was.", exception);
        }
    }

    private InvalidOperationException TooLong(string path)
    {
        (string name, string text) = metadata.MaxBy(static entry => entry.Value.Length);
        return new InvalidOperationException(FormattableString.Invariant(
            $"Not saved: the names and texts of {path} do not fit into its header of {SafetensorsHeader.Longest} bytes. The longest is {name}, of {text.Length} characters. {path} is as it was."));
    }

    private static void Write(Stream stream, Span<float> elements)
    {
        if (!BitConverter.IsLittleEndian)
        {
            Span<int> bits = MemoryMarshal.Cast<float, int>(elements);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }

        // In pieces, because a span of floats can hold more bytes than the length of a span of bytes can count.
        const int Piece = 1 << 20;
        for (; !elements.IsEmpty; elements = elements[Math.Min(Piece, elements.Length)..])
            stream.Write(MemoryMarshal.AsBytes(elements[..Math.Min(Piece, elements.Length)]));
    }
}
