using Netwright.Compute;

// Those of the framework: Netwright.Compute has others where accesses are checked.
using MemoryMarshal = System.Runtime.InteropServices.MemoryMarshal;
using Unsafe = System.Runtime.CompilerServices.Unsafe;

namespace Netwright.Tests.Compute;

public class AlignedBufferTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void The_first_float_lies_on_a_64_byte_boundary(int length)
    {
        for (int buffer = 0; buffer < 20; buffer++)
        {
            float[] shift = GC.AllocateArray<float>(buffer, pinned: true);
            Assert.Equal(0, Address(new AlignedBuffer(length)) % 64);
            GC.KeepAlive(shift);
        }
    }

    [Fact]
    public void It_is_zero_at_first_and_as_long_as_asked()
    {
        Assert.Equal(new float[37], new AlignedBuffer(37).Span);
    }

    [Fact]
    public void The_origin_is_the_first_of_its_floats()
    {
        AlignedBuffer buffer = new(5);
        buffer.Origin = 3;
        Assert.Equal(3, buffer.Span[0]);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(long.MaxValue)]
    public void A_length_that_no_array_has_is_refused(long length)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AlignedBuffer(length));
    }

    // The memory is pinned, so the address stays true.
    private static long Address(AlignedBuffer buffer) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref MemoryMarshal.GetReference(buffer.Span));
}
