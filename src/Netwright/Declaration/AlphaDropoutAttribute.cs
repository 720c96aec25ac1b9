namespace Netwright;

/// <summary>
/// Dropout for networks of <see cref="Activation.Selu"/>, which normalize themselves: while training, a random share of the elements is set to -1.7580993, the limit
/// of selu towards -∞. All elements are then scaled and shifted so that mean and variance stay (Klambauer et al., "Self-normalizing neural networks", 2017). At
/// inference it does nothing and costs nothing.
/// </summary>
/// <param name="rate">The share that is dropped, in [0, 1).</param>
public sealed class AlphaDropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The share that is dropped.</summary>
    public double Rate { get; } = rate;
}
