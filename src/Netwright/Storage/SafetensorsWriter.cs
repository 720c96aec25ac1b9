using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Netwright.Storage;

/// <summary>Writes the bytes of a safetensors file: the header's length, the header, the elements.</summary>
internal static class SafetensorsWriter
{
    /// <summary>Writes the whole file; the values are turned over in place on a big-endian machine.</summary>
    public static void Write(Stream stream, ReadOnlySpan<byte> header, Span<float> values)
    {
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)header.Length);
        stream.Write(length);
        stream.Write(header);
        if (!BitConverter.IsLittleEndian)
        {
            Span<int> bits = MemoryMarshal.Cast<float, int>(values);
            BinaryPrimitives.ReverseEndianness(bits, bits);
        }

        // In pieces, for a span of floats can hold more bytes than one of bytes can count.
        const int Piece = 1 << 20;
        for (; !values.IsEmpty; values = values[Math.Min(Piece, values.Length)..])
            stream.Write(MemoryMarshal.AsBytes(values[..Math.Min(Piece, values.Length)]));
    }
}
