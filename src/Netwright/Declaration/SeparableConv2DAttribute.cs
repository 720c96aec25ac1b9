namespace Netwright;

/// <summary>
/// A convolution in two steps: of each channel by itself, as <see cref="DepthwiseConv2DAttribute"/> without bias, and of all channels at each position, as
/// <see cref="Conv2DAttribute"/> with a kernel of 1. It has far fewer weights than a convolution of all channels with all positions at once. Strides, dilation and padding are those of the first step;
/// bias and activation come behind the second.
/// </summary>
/// <remarks>What is said of the kernel, its initializer, penalties and bounds, holds for both kernels. Files hold them as <c>depthwise</c> and <c>pointwise</c>.</remarks>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The kernel's height and width, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class SeparableConv2DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : Convolution2DAttribute(kernelSize, activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>The channels that the first step makes of each channel, at least 1. 1 by default.</summary>
    public int DepthMultiplier { get; set; } = 1;
}
