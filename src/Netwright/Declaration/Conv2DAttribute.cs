namespace Netwright;

/// <summary>
/// A convolution over an image: from [height, width, channels] to [height', width', filters]. y[i, j] = activation(bias + Σ over p, q of x[i · stride + p · dilation, j · stride + q · dilation] ·
/// kernel[p, q]), Keras's cross-correlation. Its kernel is [kernelHeight, kernelWidth, channels, filters]; files hold it as PyTorch's [filters, channels, kernelHeight, kernelWidth].
/// </summary>
/// <remarks><see cref="Padding"/> says what lies outside of the image, and how large the output is.</remarks>
public sealed class Conv2DAttribute : KernelLayerAttribute
{
    /// <summary>A convolution with a square kernel.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelSize">The kernel's height and width, at least 1.</param>
    /// <param name="activation">What is applied to each output.</param>
    public Conv2DAttribute(int filters, int kernelSize, Activation activation = Activation.Linear)
        : this(filters, kernelSize, kernelSize, activation)
    {
    }

    /// <summary>A convolution with a kernel of any height and width.</summary>
    /// <param name="filters">The number of output channels, at least 1.</param>
    /// <param name="kernelHeight">The kernel's height, at least 1.</param>
    /// <param name="kernelWidth">The kernel's width, at least 1.</param>
    /// <param name="activation">What is applied to each output.</param>
    public Conv2DAttribute(int filters, int kernelHeight, int kernelWidth, Activation activation = Activation.Linear)
        : base(activation)
        => (Filters, KernelHeight, KernelWidth) = (filters, kernelHeight, kernelWidth);

    /// <summary>The number of output channels.</summary>
    public int Filters { get; }

    /// <summary>The kernel's height.</summary>
    public int KernelHeight { get; }

    /// <summary>The kernel's width.</summary>
    public int KernelWidth { get; }

    /// <summary>How many positions the kernel moves on, down and to the right, at least 1. 1 by default.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>How many it moves on down, where that differs from <see cref="Strides"/>.</summary>
    public int StrideHeight { get; set; }

    /// <summary>How many it moves on to the right, where that differs from <see cref="Strides"/>.</summary>
    public int StrideWidth { get; set; }

    /// <summary>How far apart the positions are that the kernel looks at, down and to the right, at least 1. 1 by default. Above 1, the strides are 1.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>How far apart they are down, where that differs from <see cref="DilationRate"/>.</summary>
    public int DilationHeight { get; set; }

    /// <summary>How far apart they are to the right, where that differs from <see cref="DilationRate"/>.</summary>
    public int DilationWidth { get; set; }

    /// <summary>What lies outside of the image: nothing, the default, or zeros (<see cref="Netwright.Padding.Same"/>).</summary>
    public Padding Padding { get; set; }
}
