namespace Netwright;

/// <summary>
/// A convolution the other way round, which makes a sequence longer: from [steps, channels] to [steps · stride, filters], with <see cref="Padding.Valid"/> longer by what the kernel reaches
/// beyond its stride. Each step of x adds x[t] · kernel[p] to y[t · stride + p · dilation]. Its kernel is Keras's [kernelSize, filters, channels]; files hold it as PyTorch's
/// ConvTranspose1d does, [channels, filters, kernelSize].
/// </summary>
/// <remarks><see cref="Padding.Causal"/> is not for it. <see cref="KernelLayerAttribute.KernelMaxNorm"/> bounds the weights of each channel that comes in, not those of a filter.</remarks>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The steps that a step reaches, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class Conv1DTransposeAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : Convolution1DAttribute(kernelSize, activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;
}
