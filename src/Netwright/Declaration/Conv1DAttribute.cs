namespace Netwright;

/// <summary>
/// A convolution over a sequence: from [steps, channels] to [steps', filters]. y[t] = activation(bias + Σ over p of x[t · stride + p · dilation] · kernel[p]), Keras's cross-correlation. Its
/// kernel is [kernelSize, channels, filters]; files hold it as PyTorch's [filters, channels, kernelSize].
/// </summary>
/// <param name="filters">The number of output channels, at least 1.</param>
/// <param name="kernelSize">The steps that the kernel looks at, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class Conv1DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear) : KernelLayerAttribute(activation)
{
    /// <summary>The number of output channels.</summary>
    public int Filters { get; } = filters;

    /// <summary>The steps that the kernel looks at.</summary>
    public int KernelSize { get; } = kernelSize;

    /// <summary>How many steps the kernel moves on, at least 1. 1 by default.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>How far apart the steps are that the kernel looks at, at least 1. 1 by default. Above 1, the stride is 1.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>What lies outside of the sequence: nothing, the default; zeros on both sides; or zeros before its start (<see cref="Netwright.Padding.Causal"/>).</summary>
    public Padding Padding { get; set; }
}
