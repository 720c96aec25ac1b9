using Netwright.Compute;

namespace Netwright.Tests.Compute;

public class ParameterTensorTests
{
    private static readonly ParameterTensor Kernel = ParameterTensor.Kernel("dense1.weight", 3, 18, 32, KernelInitializer.GlorotUniform);
    private static readonly ParameterTensor Vector = ParameterTensor.Vector("dense1.bias", 18, 16);

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
    [InlineData(true)]
    [InlineData(false)]
    public void Export_gives_back_what_was_imported(bool kernel)
    {
        ParameterTensor tensor = kernel ? Kernel : Vector;
        float[] arena = new float[32 + 2 * 3 * 16], exported = new float[tensor.Count];
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
