using System.Buffers.Binary;
using Netwright.Events;

namespace Netwright.Reporting.Tests.TensorBoards;

/// <summary>Reads event files as TensorBoard does, with checksums computed bit by bit.</summary>
internal static class EventReader
{
    /// <summary>The events of the one file of a folder.</summary>
    public static List<Event> Of(string folder) => Read(File.ReadAllBytes(Assert.Single(Directory.GetFiles(folder))));

    /// <summary>The scalars of the one file of a folder, of all its steps.</summary>
    public static List<(long Step, string Tag, float Value)> ScalarsOf(string folder)
        => [.. Of(folder).Skip(1).SelectMany(one => one.Summary.Value.Select(value => (one.Step, value.Tag, value.SimpleValue)))];

    public static List<Event> Read(ReadOnlySpan<byte> file)
    {
        List<Event> events = [];
        while (file.Length > 0)
        {
            int length = checked((int)BinaryPrimitives.ReadInt64LittleEndian(file));
            Assert.Equal(Masked(file[..8]), BinaryPrimitives.ReadUInt32LittleEndian(file[8..]));
            ReadOnlySpan<byte> data = file.Slice(12, length);
            Assert.Equal(Masked(data), BinaryPrimitives.ReadUInt32LittleEndian(file[(12 + length)..]));
            events.Add(Event.Parser.ParseFrom(data));
            file = file[(12 + length + 4)..];
        }

        return events;
    }

    private static uint Masked(ReadOnlySpan<byte> data)
    {
        uint crc = 0xFFFFFFFF;
        foreach (byte one in data)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? crc >> 1 ^ 0x82F63B78 : crc >> 1;
        }

        crc = ~crc;
        return unchecked((crc >> 15 | crc << 17) + 0xA282EAD8);
    }
}
