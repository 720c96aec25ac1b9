namespace Netwright;

/// <summary>A layer whose kernel slides over an image: what all of them can be told about it.</summary>
/// <remarks><see cref="Padding"/> says what lies outside of the image, and how large the output is.</remarks>
public abstract class Convolution2DAttribute : KernelLayerAttribute
{
    private protected Convolution2DAttribute(int kernelSize, Activation activation)
        : base(activation)
        => KernelSize = kernelSize;

    /// <summary>The kernel's height and width.</summary>
    public int KernelSize { get; }

    /// <summary>The kernel's height, where that differs from <see cref="KernelSize"/>.</summary>
    public int KernelHeight { get; set; }

    /// <summary>The kernel's width, where that differs from <see cref="KernelSize"/>.</summary>
    public int KernelWidth { get; set; }

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
