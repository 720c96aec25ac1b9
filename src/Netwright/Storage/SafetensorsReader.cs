using System.Buffers.Binary;
using System.Text.Json;

namespace Netwright.Storage;

/// <summary>Reads a safetensors file. Every length that the file states is checked before it is used.</summary>
internal sealed class SafetensorsReader
{
    private readonly FileStream stream;
    private readonly string path;
    private readonly long dataStart;
    private readonly Dictionary<string, SafetensorsEntry> entries;

    /// <summary>Reads and checks the header.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="path">Its name, for messages.</param>
    /// <exception cref="InvalidDataException">The file is not a whole safetensors file.</exception>
    public SafetensorsReader(FileStream stream, string path)
    {
        this.stream = stream;
        this.path = path;
        Header = ReadHeader();
        dataStart = stream.Position;
        CheckOffsets();
        entries = Header.Entries.ToDictionary(entry => entry.Name);
    }

    /// <summary>The header.</summary>
    public SafetensorsHeader Header { get; }

    /// <summary>Reads the elements of a tensor that the header names with a type that can be read.</summary>
    /// <param name="name">The tensor's name.</param>
    /// <exception cref="InvalidDataException">The file has become shorter meanwhile.</exception>
    public float[] Read(string name)
    {
        SafetensorsEntry entry = entries[name];
        ElementType type = ElementType.Named(entry.Type)!;
        float[] elements = new float[(entry.End - entry.Begin) / type.Bytes];
        stream.Position = dataStart + entry.Begin;
        byte[] buffer = new byte[1 << 16];
        for (int at = 0; at < elements.Length;)
        {
            int count = Math.Min(buffer.Length / type.Bytes, elements.Length - at);
            ReadExactly(buffer.AsSpan(0, count * type.Bytes));
            for (int i = 0; i < count; i++)
                elements[at++] = type.Read(buffer.AsSpan(i * type.Bytes));
        }

        return elements;
    }

    private SafetensorsHeader ReadHeader()
    {
        if (stream.Length < sizeof(ulong))
            throw Damaged($"it has {stream.Length} bytes; a safetensors file begins with 8 that tell the header's length");

        Span<byte> prefix = stackalloc byte[sizeof(ulong)];
        ReadExactly(prefix);
        ulong length = BinaryPrimitives.ReadUInt64LittleEndian(prefix);
        if (length > (ulong)SafetensorsHeader.Longest && OtherFormat(prefix) is { } other)
            throw new InvalidDataException($"{path} is no safetensors file but {other}.");
        if (length > (ulong)SafetensorsHeader.Longest)
            throw Damaged($"its first 8 bytes promise a header of {length} bytes; no more than {SafetensorsHeader.Longest} are sane, so this is hardly a safetensors file");
        if ((long)length > stream.Length - sizeof(ulong))
            throw Damaged($"its header should have {length} bytes, but only {stream.Length - sizeof(ulong)} follow: the file is cut short");

        byte[] bytes = new byte[length];
        ReadExactly(bytes);
        try
        {
            return SafetensorsHeader.Parse(bytes);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{path} is not a valid safetensors file: its header is not what it should be: {exception.Message}", exception);
        }
    }

    // The files of parameters that people have most often, by their first bytes.
    private static string? OtherFormat(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith("PK\x03\x04"u8))
            return "a zip archive, as torch.save and Keras write it. Save the parameters in Python: safetensors.torch.save_file(model.state_dict(), \"model.safetensors\")";
        return begin.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'H', (byte)'D', (byte)'F'])
            ? "an HDF5 file, as Keras writes it. Save the parameters in Python by safetensors.numpy.save_file, each under its name in a file that this network saves"
            : null;
    }

    private void CheckOffsets()
    {
        long at = 0;
        foreach (SafetensorsEntry entry in Header.Entries.OrderBy(entry => entry.Begin).ThenBy(entry => entry.End))
        {
            // A type that cannot be read is no error here: the network may not need the tensor, and NetworkMatch checks those that it needs.
            if (ElementType.Named(entry.Type) is { } type && Bytes(entry, type) != entry.End - entry.Begin)
                throw Damaged($"{entry.Name} has the shape {entry.ShapeText} of {entry.Type}, which bytes {entry.Begin} to {entry.End} do not hold exactly");
            if (entry.End < entry.Begin)
                throw Damaged($"{entry.Name} ends at byte {entry.End} of the data, before it begins at byte {entry.Begin}");
            if (entry.Begin != at)
            {
                string where = entry.Begin < at ? "within the tensor before it" : "past a gap";
                throw Damaged($"{entry.Name} begins at byte {entry.Begin} of the data, {where}; byte {at} would be right");
            }

            at = entry.End;
        }

        long held = stream.Length - dataStart;
        if (at > held)
            throw Damaged($"its tensors take {at} bytes, but only {held} follow the header: the file is cut short");
        if (at < held)
            throw Damaged($"its tensors take {at} bytes, but {held} follow the header");
    }

    // -1 where the product overflows: no file is that long.
    private static long Bytes(SafetensorsEntry entry, ElementType type)
    {
        Int128 bytes = type.Bytes;
        foreach (long length in entry.Shape)
        {
            bytes *= length;
            if (bytes > long.MaxValue)
                return -1;
        }

        return (long)bytes;
    }

    private void ReadExactly(Span<byte> bytes)
    {
        try
        {
            stream.ReadExactly(bytes);
        }
        catch (EndOfStreamException exception)
        {
            throw new InvalidDataException($"{path} became shorter while it was read.", exception);
        }
    }

    private InvalidDataException Damaged(string why) => new($"{path} is not a valid safetensors file: {Excerpt.Of(why)}.");
}
