namespace Netwright;

/// <summary>
/// A convolution over an image: from [height, width, channels] to [height', width', filters]. y[i, j] = activation(bias + Σ over p, q of x[i · stride + p · dilation, j · stride + q · dilation] ·
/// kernel[p, q]), Keras's cross-correlation. Its kernel is [kernelHeight, kernelWidth, channels, filters]; files hold it as PyTorch's [filters, channels, kernelHeight, kernelWidth].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The kernel's height and width, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class Conv2DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : Convolution2DAttribute(kernelSize, activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>
    /// How many groups share out the channels and the filters, both of which it divides: the filters of a group look at its channels alone, so that the kernel's channels are those of one group. 1 by
    /// default.
    /// </summary>
    public int Groups { get; set; } = 1;
}
