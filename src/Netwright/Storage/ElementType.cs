using System.Buffers.Binary;

namespace Netwright.Storage;

/// <summary>A type of floating-point elements in a file, all of which are read as 32-bit floats.</summary>
/// <param name="Name">Its name in the header.</param>
/// <param name="Bytes">The bytes of an element.</param>
/// <param name="Read">Reads an element from its little-endian bytes.</param>
internal sealed record ElementType(string Name, int Bytes, Func<byte[], int, float> Read)
{
    private static readonly ElementType[] All =
    [
        new("F32", 4, (bytes, at) => BinaryPrimitives.ReadSingleLittleEndian(bytes.AsSpan(at))),
        new("F16", 2, (bytes, at) => (float)BinaryPrimitives.ReadHalfLittleEndian(bytes.AsSpan(at))),
        new("BF16", 2, (bytes, at) => BitConverter.UInt32BitsToSingle((uint)BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) << 16)),
        new("F64", 8, (bytes, at) => (float)BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(at))),
    ];

    /// <summary>The names of the types, for messages.</summary>
    public static string Names => string.Join(", ", All.Select(type => type.Name));

    /// <summary>The type of a name, or null.</summary>
    public static ElementType? Named(string name) => Array.Find(All, type => type.Name == name);

    /// <summary>Reads elements that lie one after the other.</summary>
    public float[] ToFloats(byte[] bytes)
    {
        float[] floats = new float[bytes.Length / Bytes];
        for (int i = 0; i < floats.Length; i++)
            floats[i] = Read(bytes, i * Bytes);
        return floats;
    }
}
