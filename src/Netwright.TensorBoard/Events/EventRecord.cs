using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using Google.Protobuf;

namespace Netwright.Events;

/// <summary>
/// A record of an event file (TFRecord): the length of the data in 8 bytes and its checksum in 4, the data and its checksum in 4, all little-endian. A
/// checksum is a masked CRC-32C (Castagnoli): rotated, and a constant added, because the CRC of data that hold their own CRC would tell little.
/// </summary>
internal static class EventRecord
{
    /// <summary>Writes a record.</summary>
    public static void Write(Stream stream, IMessage message)
    {
        byte[] data = message.ToByteArray();
        Span<byte> header = stackalloc byte[12], footer = header[..4];
        BinaryPrimitives.WriteInt64LittleEndian(header, data.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Masked(header[..8]));
        stream.Write(header);
        stream.Write(data);
        BinaryPrimitives.WriteUInt32LittleEndian(footer, Masked(data));
        stream.Write(footer);
    }

    /// <summary>The masked checksum of a record.</summary>
    public static uint Masked(ReadOnlySpan<byte> data) => unchecked(BitOperations.RotateRight(Checksum(data), 15) + 0xA282EAD8u);

    /// <summary>CRC-32C.</summary>
    public static uint Checksum(ReadOnlySpan<byte> data)
    {
        uint crc = uint.MaxValue;
        foreach (ulong eight in MemoryMarshal.Cast<byte, ulong>(data))
            crc = BitOperations.Crc32C(crc, BitConverter.IsLittleEndian ? eight : BinaryPrimitives.ReverseEndianness(eight));
        foreach (byte one in data[(data.Length & ~7)..])
            crc = BitOperations.Crc32C(crc, one);
        return ~crc;
    }
}
