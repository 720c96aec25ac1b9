using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Netwright.Tests.Storage;

/// <summary>Makes the bytes of safetensors files by hand.</summary>
internal static class SafetensorsFile
{
    public static byte[] Of(string header, params float[] elements) => Of(header, MemoryMarshal.AsBytes<float>(elements).ToArray());

    public static byte[] Of(string header, byte[] data)
    {
        byte[] text = Encoding.UTF8.GetBytes(header);
        byte[] bytes = new byte[8 + text.Length + data.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, text.Length);
        text.CopyTo(bytes, 8);
        data.CopyTo(bytes, 8 + text.Length);
        return bytes;
    }

    /// <summary>Gives each element of a file that is one number another, which <c>Save</c> would refuse.</summary>
    public static void Replace(string path, float number, float other)
    {
        byte[] bytes = File.ReadAllBytes(path), from = BitConverter.GetBytes(number), to = BitConverter.GetBytes(other);
        int at = bytes.AsSpan().IndexOf(from);
        Assert.True(at > 0);
        for (; at >= 0; at = bytes.AsSpan().IndexOf(from))
            to.CopyTo(bytes, at);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>A header without metadata, of tensors in a row.</summary>
    public static string Header(params (string Name, string Type, int[] Shape, int Bytes)[] tensors)
    {
        List<string> entries = [];
        int at = 0;
        foreach ((string name, string type, int[] shape, int bytes) in tensors)
        {
            entries.Add($$"""
                "{{name}}":{"dtype":"{{type}}","shape":[{{string.Join(',', shape)}}],"data_offsets":[{{at}},{{at + bytes}}]}
                """);
            at += bytes;
        }

        return $"{{{string.Join(',', entries)}}}";
    }
}
