using System.Text;
using Netwright.Events;

namespace Netwright.Reporting.Tests.TensorBoards;

public class EventRecordTests
{
    [Fact]
    public void The_checksum_is_that_of_the_standard() => Assert.Equal(0xE3069283, EventRecord.Checksum(Encoding.ASCII.GetBytes("123456789")));

    // Put together by hand from the public format: field 1, 64 bits; field 2, varint; field 3, text; field 5, a message of messages of a text and 32 bits.
    [Fact]
    public void The_bytes_are_those_of_the_format()
    {
        MemoryStream stream = new();
        EventRecord.Write(stream, new Event { WallTime = 1.5, FileVersion = "brain.Event:2" });
        EventRecord.Write(stream, new Event { WallTime = 2.5, Step = 300, Summary = new Summary { Value = { new Summary.Types.Value { Tag = "epoch_loss", SimpleValue = 0.25f } } } });
        Assert.Equal(
            "1800000000000000" + "a37f4b22" + "09000000000000f83f" + "1a0d627261696e2e4576656e743a32" + "2a28646c" +
            "2100000000000000" + "017becf6" + "090000000000000440" + "10ac02" + "2a13" + "0a11" + "0a0a65706f63685f6c6f7373" + "150000803e" + "eb9e3b75",
            Convert.ToHexStringLower(stream.ToArray()));
    }
}
