namespace Netwright;

/// <summary>Applies an activation function to the output of the layer before. The shape stays.</summary>
/// <param name="activation">The function.</param>
public sealed class ActivationAttribute(Activation activation) : LayerAttribute
{
    /// <summary>The function.</summary>
    public Activation Activation { get; } = activation;
}
