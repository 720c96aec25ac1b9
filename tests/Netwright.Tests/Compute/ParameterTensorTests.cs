using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class ParameterTensorTests
{
    private static readonly ParameterTensor Kernel = ParameterTensor.Kernel("dense1.weight", 3, 18, 32, KernelInitializer.GlorotUniform);
    private static readonly ParameterTensor Vector = ParameterTensor.Vector("dense1.bias", 18, 16);

    // Two groups of 17 units, each of which looks at 3 channels: Keras's kernel [2, 2, 3, 34].
    private static readonly ParameterTensor Grouped = ParameterTensor.Sliding("conv2d1.weight", [2, 2], 3, 34, 32, KernelInitializer.GlorotUniform, groups: 2);

    [Fact]
    public void The_columns_of_each_group_are_padded_by_themselves()
    {
        Assert.Equal(2 * 2 * 12 * 16, Grouped.ArenaLength);
        Assert.Equal(32 + 12 * 16 + 5 * 16, Grouped.IndexOf(5, 16));
        Assert.Equal(32 + 2 * 12 * 16 + 5 * 16, Grouped.IndexOf(5, 17));
        Assert.Equal(32 + 3 * 12 * 16 + 5 * 16, Grouped.IndexOf(5, 33));
    }

    [Fact]
    public void Files_hold_a_kernel_of_groups_with_the_channels_of_one() => Assert.Equal([34, 3, 2, 2], Grouped.FileShape);

    // compute_fans: the window's places times the channels, and times the filters.
    [Fact]
    public void Keras_counts_the_inputs_of_one_group_and_the_outputs_of_all()
    {
        Assert.Equal(4 * 3, Grouped.FanIn);
        Assert.Equal(4 * 34, Grouped.FanOut);
    }

    [Fact]
    public void Files_hold_a_kernel_as_units_by_inputs()
    {
        Assert.Equal([18, 3], Kernel.FileShape);
        Assert.Equal(54, Kernel.Count);
    }

    [Fact]
    public void Files_hold_a_vector_as_it_is()
    {
        Assert.Equal([18], Vector.FileShape);
        Assert.Equal(18, Vector.Count);
    }

    [Fact]
    public void A_kernel_lies_in_panels_of_16_units()
    {
        Assert.Equal(32 + 2 * 16 + 15, Kernel.IndexOf(2, 15));
        Assert.Equal(32 + 3 * 16 + 1 * 16 + 1, Kernel.IndexOf(1, 17));
    }

    [Fact]
    public void Export_goes_unit_by_unit()
    {
        float[] arena = new float[32 + 2 * 3 * 16], elements = new float[54];
        arena[Kernel.IndexOf(2, 17)] = 5;
        Kernel.Export(arena, elements);
        Assert.Equal(5, elements[17 * 3 + 2]);
    }

    [Theory]
    [InlineData("dense1.weight")]
    [InlineData("dense1.bias")]
    [InlineData("conv2d1.weight")]
    public void Export_gives_back_what_was_imported(string name)
    {
        ParameterTensor tensor = Array.Find([Kernel, Vector, Grouped], tensor => tensor.Name == name)!;
        float[] arena = new float[tensor.Offset + tensor.ArenaLength], exported = new float[tensor.Count];
        float[] elements = [.. Enumerable.Range(1, tensor.Count).Select(i => (float)i)];
        tensor.Import(elements, arena);
        tensor.Export(arena, exported);
        Assert.Equal(elements, exported);
    }

    [Fact]
    public void Import_leaves_the_padding_alone()
    {
        float[] arena = new float[32 + 2 * 3 * 16], elements = new float[54];
        Array.Fill(elements, 1);
        Kernel.Import(elements, arena);
        Assert.Equal(54, arena.Sum());
    }
}
