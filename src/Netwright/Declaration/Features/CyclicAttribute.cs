namespace Netwright;

/// <summary>
/// The cycles of a date or a time that are features. Each cycle gives two, the sine and the cosine of the angle that it has turned, so that its end lies beside its
/// beginning.
/// </summary>
/// <param name="cycles">The cycles, at least one, each once.</param>
public sealed class CyclicAttribute(params Cycle[] cycles) : FeatureAttribute
{
    /// <summary>The cycles.</summary>
    public Cycle[] Cycles { get; } = cycles;
}
