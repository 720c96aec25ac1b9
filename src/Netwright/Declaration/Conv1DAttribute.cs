namespace Netwright;

/// <summary>
/// A convolution over a sequence: from [steps, channels] to [steps', filters]. y[t] = activation(bias + Σ over p of x[t · stride + p · dilation] · kernel[p]), Keras's cross-correlation. Its
/// kernel is [kernelSize, channels, filters]; files hold it as PyTorch's [filters, channels, kernelSize].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The steps that the kernel looks at, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class Conv1DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : Convolution1DAttribute(kernelSize, activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>
    /// How many groups share out the channels and the filters, both of which it divides: the filters of a group look at its channels alone, so that the kernel's channels are those of one group. 1 by
    /// default.
    /// </summary>
    public int Groups { get; set; } = 1;
}
