namespace Netwright;

/// <summary>
/// The loss that training minimizes. It also decides the targets: the sparse categorical loss takes a <see cref="Dataset{T}"/> of int, every other loss one of
/// float.
/// </summary>
/// <param name="loss">The loss function.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class LossAttribute(Loss loss) : Attribute
{
    /// <summary>The loss function.</summary>
    public Loss Loss { get; } = loss;

    /// <summary>
    /// How much of each target is spread evenly over the classes, in [0, 1); 0 by default. For the two categorical cross-entropies
    /// t becomes t (1 - s) + s / classes, for the binary one t (1 - s) + s / 2 (Szegedy et al., 2015).
    /// </summary>
    public double LabelSmoothing { get; set; }
}
