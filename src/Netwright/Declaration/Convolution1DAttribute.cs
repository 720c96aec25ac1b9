namespace Netwright;

/// <summary>A layer whose kernel slides over a sequence: what all of them can be told about it.</summary>
public abstract class Convolution1DAttribute : KernelLayerAttribute
{
    private protected Convolution1DAttribute(int kernelSize, Activation activation)
        : base(activation)
        => KernelSize = kernelSize;

    /// <summary>The steps that the kernel looks at.</summary>
    public int KernelSize { get; }

    /// <summary>How many steps the kernel moves on, at least 1. 1 by default.</summary>
    public int Strides { get; set; } = 1;

    /// <summary>How far apart the steps are that the kernel looks at, at least 1. 1 by default. Above 1, the stride is 1.</summary>
    public int DilationRate { get; set; } = 1;

    /// <summary>What lies outside of the sequence: nothing, the default; zeros on both sides; or zeros before its start (<see cref="Netwright.Padding.Causal"/>).</summary>
    public Padding Padding { get; set; }
}
