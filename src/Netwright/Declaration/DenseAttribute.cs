namespace Netwright;

/// <summary>A fully connected layer: output = activation(input · kernel + bias), from a vector [in] to a vector [units]. Its kernel is [in, units].</summary>
/// <param name="units">The number of outputs, at least 1.</param>
/// <param name="activation">What is applied to each output; <see cref="Activation.Linear"/> leaves it as it is.</param>
public sealed class DenseAttribute(int units, Activation activation = Activation.Linear) : KernelLayerAttribute(activation)
{
    /// <summary>The number of outputs.</summary>
    public int Units { get; } = units;

    /// <summary>
    /// Whether the layer works on the last dimension alone, with the same kernel at each position before it: from [28, 28] to [28, units], as Keras's Dense does.
    /// False by default: another shape than a vector is then an error, since it is more often a missing flatten.
    /// </summary>
    public bool PerPosition { get; set; }
}
