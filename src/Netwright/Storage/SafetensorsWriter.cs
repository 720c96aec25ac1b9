using System.Buffers.Binary;
using System.Runtime.InteropServices;

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
    public void Write(string path)
    {
        byte[] header = new SafetensorsHeader(metadata, entries).ToBytes();
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
