namespace Netwright;

/// <summary>What of a date or a time is a feature: for each cycle two, sine and cosine of the turn that it has made, so that the end lies beside the beginning.</summary>
/// <param name="cycles">The cycles, at least one, each once.</param>
public sealed class CyclicAttribute(params Cycle[] cycles) : FeatureAttribute
{
    /// <summary>The cycles.</summary>
    public Cycle[] Cycles { get; } = cycles;
}
