namespace Netwright;

/// <summary>
/// A convolution of each channel by itself over an image: from [height, width, channels] to [height', width', channels · multiplier]. y[i, j, c · multiplier + m] = activation(bias + Σ over
/// p, q of x[i · stride + p · dilation, j · stride + q · dilation, c] · kernel[p, q, c, m]). Its kernel is Keras's [kernelHeight, kernelWidth, channels, multiplier]; files hold it as PyTorch's with as many groups as channels,
/// [channels · multiplier, 1, kernelHeight, kernelWidth].
/// </summary>
/// <param name="kernelSize">The kernel's height and width, at least 1.</param>
/// <param name="activation">What is applied to each output.</param>
public sealed class DepthwiseConv2DAttribute(int kernelSize, Activation activation = Activation.Linear) : Convolution2DAttribute(kernelSize, activation)
{
    /// <summary>The output channels that are made of each channel, at least 1. 1 by default.</summary>
    public int DepthMultiplier { get; set; } = 1;
}
