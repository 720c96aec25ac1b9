using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Emission;

/// <summary>How much is emitted for layers over maps: the run time has the loops, so that it does not depend on the sizes.</summary>
public class ConvolutionSizeTests
{
    private const string Convnet = "[Network(28, 28, 1), Conv2D(32, 3, Activation.Relu), MaxPooling2D(2), Conv2D(64, 3, Activation.Relu), MaxPooling2D(2), Flatten, Dropout(0.5), Dense(10, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]";

    private static readonly int[] Kernels = [1, 2, 3, 5, 7, 11], Channels = [1, 3, 16, 17, 256, 2048];

    public static TheoryData<int> KernelSizes => new(Kernels);

    [Fact]
    public void The_convnet_of_the_guide_is_under_1200_lines()
        => Assert.InRange(Project(Convnet).Generate().AssertClean().Source.Split('\n').Length, 500, 1200);

    [Theory]
    [MemberData(nameof(KernelSizes))]
    public void Methods_stay_small_enough_to_be_optimized_whatever_the_sizes(int kernel)
    {
        foreach (int channels in Channels)
        {
            string declaration = $"[Network(23, 24, {channels}), Conv2D({channels}, {kernel}, Activation.Gelu, Padding = Padding.Same), BatchNormalization, DepthwiseConv2D({kernel}, Strides = 2), "
                + $"SeparableConv2D({channels}, {kernel}, Padding = Padding.Same), Conv2DTranspose(3, {kernel}), GlobalMaxPooling2D, Dense(2), Loss(Loss.MeanSquaredError), Adam]";
            IReadOnlyList<MethodSize> sizes = MethodSizes.Of(Project(declaration).Generate().AssertClean().ToImage());
            Assert.DoesNotContain(sizes, static size => size.Bytes > 4_000 || size.Instructions > 1_500 || size.Blocks > 150);
        }
    }

    private static UserProject Project(string declaration) => new($"using Netwright; {declaration} public partial class Net;") { Optimization = OptimizationLevel.Release };
}
