using System.Buffers.Binary;
using System.IO.Compression;

namespace Netwright.Tests.Data;

/// <summary>Makes the bytes of IDX files.</summary>
internal static class IdxFile
{
    public static byte[] Of(uint[] shape, byte[] elements, byte type = 8)
    {
        byte[] bytes = new byte[4 + 4 * shape.Length + elements.Length];
        bytes[2] = type;
        bytes[3] = (byte)shape.Length;
        for (int i = 0; i < shape.Length; i++)
            BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(4 + 4 * i), shape[i]);
        elements.CopyTo(bytes, 4 + 4 * shape.Length);
        return bytes;
    }

    public static byte[] Gzip(byte[] bytes)
    {
        MemoryStream zipped = new();
        using (GZipStream stream = new(zipped, CompressionLevel.Optimal))
            stream.Write(bytes);
        return zipped.ToArray();
    }
}
