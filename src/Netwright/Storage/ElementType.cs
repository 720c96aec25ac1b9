using System.Buffers.Binary;

namespace Netwright.Storage;

/// <summary>A type of floating-point elements in a file, all of which are read as 32-bit floats.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Bytes">The bytes of an element.</param>
/// <param name="Read">Reads an element from its little-endian bytes.</param>
internal sealed record ElementType(string Name, int Bytes, Func<ReadOnlySpan<byte>, float> Read)
{
    private static readonly ElementType[] All =
    [
        new("F32", 4, BinaryPrimitives.ReadSingleLittleEndian),
        new("F16", 2, static bytes => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes)),
        new("BF16", 2, static bytes => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes) << 16)),
        new("F64", 8, static bytes => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes)),
    ];

    /// <summary>The names of the types, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(type => type.Name));

    /// <summary>The type of a name, or null.</summary>
    public static ElementType? Named(string name) => Array.Find(All, type => type.Name == name);
}
