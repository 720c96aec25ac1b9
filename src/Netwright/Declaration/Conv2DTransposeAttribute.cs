namespace Netwright;

/// <summary>
/// A convolution the other way round, which makes an image larger: from [height, width, channels] to [height · stride, width · stride, filters], with <see cref="Padding.Valid"/> larger by what
/// the kernel reaches beyond its stride. Each position of x adds x[i, j] · kernel[p, q] to y[i · stride + p · dilation, j · stride + q · dilation]: what a convolution with that
/// kernel sends back to its input. Its kernel is Keras's [kernelHeight, kernelWidth, filters, channels]; files hold it as PyTorch's ConvTranspose2d does, [channels, filters, kernelHeight, kernelWidth].
/// </summary>
/// <remarks>Of <see cref="Padding.Same"/>, the edges are cut off equally, one more at the end where they are odd in number. <see cref="KernelLayerAttribute.KernelMaxNorm"/> bounds the weights of each channel that comes in, not those of a filter.</remarks>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The kernel's height and width, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class Conv2DTransposeAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : Convolution2DAttribute(kernelSize, activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;
}
