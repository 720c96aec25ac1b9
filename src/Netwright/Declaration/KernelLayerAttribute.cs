namespace Netwright;

/// <summary>A layer that multiplies by a kernel: what all of them can be told about it.</summary>
public abstract class KernelLayerAttribute : LayerAttribute
{
    private protected KernelLayerAttribute(Activation activation) => Activation = activation;

    /// <summary>What is applied to each output.</summary>
    public Activation Activation { get; }

    /// <summary>Whether a bias is added, one number for each unit or filter, which starts at zero. True by default.</summary>
    public bool UseBias { get; set; } = true;

    /// <summary>How the kernel is drawn at first. <see cref="KernelInitializer.GlorotUniform"/> by default.</summary>
    public KernelInitializer KernelInitializer { get; set; } = KernelInitializer.GlorotUniform;

    /// <summary>What the loss counts of the sum of the kernel's magnitudes, 0 or more: loss + KernelL1 · Σ |w|. 0 by default.</summary>
    public double KernelL1 { get; set; }

    /// <summary>What the loss counts of the sum of the kernel's squares, 0 or more: loss + KernelL2 · Σ w². 0 by default.</summary>
    public double KernelL2 { get; set; }

    /// <summary>What the loss counts of the sum of the bias's magnitudes, 0 or more. 0 by default.</summary>
    public double BiasL1 { get; set; }

    /// <summary>What the loss counts of the sum of the bias's squares, 0 or more. 0 by default.</summary>
    public double BiasL2 { get; set; }

    /// <summary>The greatest norm of the weights of one unit or filter, above 0: after each step, longer ones are scaled down to it. No limit by default.</summary>
    public double KernelMaxNorm { get; set; } = double.PositiveInfinity;

    /// <summary>The greatest norm of the bias, above 0. No limit by default.</summary>
    public double BiasMaxNorm { get; set; } = double.PositiveInfinity;

    /// <summary>Whether weights of the kernel that a step takes below zero become zero, before <see cref="KernelMaxNorm"/> acts. False by default.</summary>
    public bool KernelNonNegative { get; set; }

    /// <summary>Whether elements of the bias that a step takes below zero become zero. False by default.</summary>
    public bool BiasNonNegative { get; set; }

    /// <summary>
    /// What a sample's loss counts of the sum of the outputs' magnitudes, 0 or more: loss + OutputL1 · Σ |y|. Keras's activity regularizer <c>L1</c>. 0 by
    /// default.
    /// </summary>
    /// <remarks>The outputs y are those after the activation. A batch's loss counts the mean over its samples; sample weights do not change it.</remarks>
    public double OutputL1 { get; set; }

    /// <summary>
    /// What a sample's loss counts of the sum of the outputs' squares, 0 or more: loss + OutputL2 · Σ y². Keras's activity regularizer <c>L2</c>. 0 by default.
    /// </summary>
    /// <inheritdoc cref="OutputL1"/>
    public double OutputL2 { get; set; }
}
