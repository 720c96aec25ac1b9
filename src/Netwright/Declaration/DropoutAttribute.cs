namespace Netwright;

/// <summary>
/// While training, sets a random share of the elements to zero and scales the others by 1 / (1 - rate), so that the expected sum stays
/// (Srivastava et al., "Dropout", JMLR 2014). At inference it does nothing and costs nothing.
/// </summary>
/// <param name="rate">The share that is dropped, in [0, 1).</param>
public sealed class DropoutAttribute(double rate) : LayerAttribute
{
    /// <summary>The share that is dropped.</summary>
    public double Rate { get; } = rate;
}
