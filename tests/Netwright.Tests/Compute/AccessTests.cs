#if NETWRIGHT_CHECKED
using Netwright.Compute;
using Netwright.Numerics;
using Unsafe = System.Runtime.CompilerServices.Unsafe;

namespace Netwright.Tests.Compute;

/// <summary>What the configuration Checked says of kernels that leave their buffers.</summary>
public class AccessTests
{
    [Fact]
    public void Sixteen_floats_within_a_buffer_are_read_and_written()
    {
        AlignedBuffer buffer = new(32);
        Lanes.Store(Lanes.Fill(3), ref buffer.Origin, 16);
        Assert.Equal(3, Lanes.Load(ref buffer.Origin, 16)[15]);
    }

    [Theory]
    [InlineData(17)]
    [InlineData(32)]
    [InlineData(-1)]
    public void Sixteen_floats_that_leave_a_buffer_are_caught(int at)
    {
        AlignedBuffer buffer = new(32);
        Assert.Throws<AccessException>(() => Lanes.Load(ref buffer.Origin, at));
        Assert.Throws<AccessException>(() => Lanes.Store(default, ref buffer.Origin, at));
    }

    [Theory]
    [InlineData(32)]
    [InlineData(-1)]
    public void A_float_outside_a_buffer_is_caught(int at)
    {
        AlignedBuffer buffer = new(32);
        Assert.Throws<AccessException>(() => Lanes.Element(ref buffer.Origin, at) = 1);
        Assert.Throws<AccessException>(() => Lanes.MultiplyAdd(ref buffer.Origin, at, default, default));
    }

    [Fact]
    public void A_place_in_another_buffer_is_caught()
    {
        AlignedBuffer buffer = new(32), other = new(32);
        int away = (int)((Address(other) - Address(buffer)) / sizeof(float));
        Assert.Throws<AccessException>(() => Lanes.Load(ref buffer.Origin, away));
        Assert.Throws<AccessException>(() => { _ = Lanes.At(ref buffer.Origin, away); });
    }

    [Fact]
    public void A_reference_may_stand_behind_the_last_float_but_is_not_read_there()
    {
        AlignedBuffer buffer = new(32);
        AccessException error = Assert.Throws<AccessException>(() => Lanes.Load(ref Lanes.At(ref buffer.Origin, 32), 0));
        Assert.Contains("16 floats from 32 on, of a buffer of 32 floats", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_in_no_buffer_is_caught()
    {
        float[] array = new float[64];
        Assert.Throws<AccessException>(() => Lanes.Load(ref array[0], 0));
        Assert.Throws<AccessException>(() => Lanes.Load(ref Lanes.Nowhere, 0));
    }

    [Fact]
    public void A_product_of_a_row_too_many_is_caught_and_named()
    {
        AlignedBuffer x = new(8 * 16), w = new(16 * 16), y = new(8 * 16);
        Product.Rows(ref x.Origin, ref w.Origin, ref Lanes.Zeros, 0, ref y.Origin, 0, 8, 8, 16);
        AccessException error = Assert.Throws<AccessException>(() => Product.Rows(ref x.Origin, ref w.Origin, ref Lanes.Zeros, 0, ref y.Origin, 0, 9, 9, 16));
        Assert.StartsWith("Netwright.Compute.Product.Rows1 reads or writes 1 floats from 128 on", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workspace_ends_where_its_kernel_has_asked_it_to_although_its_thread_has_more()
    {
        Scratch.Workspace(1024);
        Assert.Throws<AccessException>(() => Lanes.Load(ref Scratch.Workspace(32), 32));
    }

    [Fact]
    public void Stack_memory_that_was_lent_is_checked()
    {
        Assert.Throws<AccessException>(static () => Lanes.Load(ref Scratch.Align(stackalloc float[32]), 16));
    }

    [Fact]
    public void A_span_past_its_matrix_is_caught()
    {
        AlignedBuffer buffer = new(32);
        Assert.Throws<AccessException>(() => Lanes.Run(ref buffer.Origin, 33).Clear());
    }

    private static long Address(AlignedBuffer buffer) => Unsafe.ByteOffset(ref Unsafe.NullRef<float>(), ref buffer.Origin);
}
#endif
