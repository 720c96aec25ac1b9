namespace Netwright;

/// <summary>
/// A convolution of each channel by itself over a sequence: from [steps, channels] to [steps', channels · multiplier]. y[t, c · multiplier + m] = activation(bias + Σ over
/// p of x[t · stride + p · dilation, c] · kernel[p, c, m]). Its kernel is Keras's [kernelSize, channels, multiplier]; files hold it as PyTorch's with as many groups as channels,
/// [channels · multiplier, 1, kernelSize].
/// </summary>
/// <param name="kernelSize">The steps that the kernel looks at, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class DepthwiseConv1DAttribute(int kernelSize, Activation activation = Activation.Linear) : Convolution1DAttribute(kernelSize, activation)
{
    /// <summary>The output channels that are made of each channel, at least 1. 1 by default.</summary>
    public int DepthMultiplier { get; set; } = 1;
}
