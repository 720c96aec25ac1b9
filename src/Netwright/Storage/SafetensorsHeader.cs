using System.Buffers;
using System.Text.Json;

namespace Netwright.Storage;

/// <summary>The JSON at the head of a safetensors file: what tensors there are, and texts about them.</summary>
/// <param name="Metadata">The texts by name.</param>
/// <param name="Entries">The tensors.</param>
internal sealed record SafetensorsHeader(IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<SafetensorsEntry> Entries)
{
    /// <summary>The bytes of the longest header: the limit of the format's own implementation.</summary>
    public const long Longest = 100_000_000;

    // More than any model has. A file of that length would take a hundred times as much memory, before a network could say that it is of another one.
    private const int MostNames = 100_000;

    // As many as PyTorch's tensors have.
    private const int MostDimensions = 64;

    private const string MetadataName = "__metadata__";

    /// <summary>Writes the header as it stands in the file, without its length: JSON in UTF-8, padded with blanks to a multiple of 8 bytes.</summary>
    public byte[] ToBytes()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer))
        {
            json.WriteStartObject();
            json.WriteStartObject(MetadataName);
            foreach ((string name, string text) in Metadata)
                json.WriteString(name, text);
            json.WriteEndObject();
            foreach (SafetensorsEntry entry in Entries)
                Write(json, entry);
            json.WriteEndObject();
        }

        byte[] bytes = new byte[(buffer.WrittenCount + 7) / 8 * 8];
        bytes.AsSpan().Fill((byte)' ');
        buffer.WrittenSpan.CopyTo(bytes);
        return bytes;
    }

    /// <summary>Reads a header.</summary>
    /// <exception cref="JsonException">It is not JSON, or not of the form that safetensors have.</exception>
    public static SafetensorsHeader Parse(ReadOnlySpan<byte> bytes)
    {
        Utf8JsonReader json = new(bytes);
        Dictionary<string, string> metadata = [];
        List<SafetensorsEntry> entries = [];
        HashSet<string> names = [];
        Expect(ref json, JsonTokenType.StartObject);
        while (NextName(ref json) is { } name)
        {
            if (!names.Add(name))
                throw new JsonException($"it names \"{Excerpt.Of(name)}\" twice.");
            CheckCount(entries.Count);

            if (name == MetadataName)
                ReadMetadata(ref json, metadata);
            else
                entries.Add(ReadEntry(ref json, name));
        }

        // Anything but blanks past the end makes the reader throw.
        json.Read();
        return new SafetensorsHeader(metadata, entries);
    }

    private static void Write(Utf8JsonWriter json, SafetensorsEntry entry)
    {
        json.WriteStartObject(entry.Name);
        json.WriteString("dtype", entry.Type);
        Write(json, "shape", entry.Shape);
        Write(json, "data_offsets", [entry.Begin, entry.End]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    private static void ReadMetadata(ref Utf8JsonReader json, Dictionary<string, string> metadata)
    {
        Expect(ref json, JsonTokenType.StartObject);
        while (NextName(ref json) is { } name)
        {
            Expect(ref json, JsonTokenType.String);
            CheckCount(metadata.Count);
            metadata[name] = json.GetString()!;
        }
    }

    private static SafetensorsEntry ReadEntry(ref Utf8JsonReader json, string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        Expect(ref json, JsonTokenType.StartObject);
        while (NextName(ref json) is { } property)
        {
            switch (property)
            {
                case "dtype":
                    Expect(ref json, JsonTokenType.String);
                    type = json.GetString();
                    break;
                case "shape":
                    shape = ReadNumbers(ref json, name, property);
                    break;
                case "data_offsets":
                    offsets = ReadNumbers(ref json, name, property);
                    break;
                default:
                    throw new JsonException($"\"{Excerpt.Of(name)}\" has an unknown property \"{Excerpt.Of(property)}\".");
            }
        }

        return type is not null && shape is not null && offsets is [var begin, var end]
            ? new SafetensorsEntry(name, type, shape, begin, end)
            : throw new JsonException($"\"{Excerpt.Of(name)}\" lacks one of dtype, shape and two data_offsets.");
    }

    private static long[] ReadNumbers(ref Utf8JsonReader json, string name, string property)
    {
        List<long> numbers = [];
        Expect(ref json, JsonTokenType.StartArray);
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.Number || !json.TryGetInt64(out long number) || number < 0)
                throw new JsonException($"\"{property}\" of \"{Excerpt.Of(name)}\" holds something else than whole numbers from 0 up.");
            if (numbers.Count == MostDimensions)
                throw new JsonException($"\"{property}\" of \"{Excerpt.Of(name)}\" holds more than {MostDimensions} numbers.");

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private static void CheckCount(int names)
    {
        if (names == MostNames)
            throw new JsonException($"it names more than {MostNames} tensors or texts.");
    }

    private static string? NextName(ref Utf8JsonReader json)
    {
        json.Read();
        return json.TokenType == JsonTokenType.PropertyName ? json.GetString() : null;
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type)
            throw new JsonException($"it holds {json.TokenType} at byte {json.TokenStartIndex}, where {type} should be.");
    }
}
