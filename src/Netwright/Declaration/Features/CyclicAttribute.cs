namespace Netwright;

/// <summary>What of a date or a time is a feature: for each cycle two, sine and cosine of the turn that it has made, so that the end lies beside the beginning.</summary>
/// <param name="cycles">The cycles, at least one, each once.</param>
public sealed class CyclicAttribute(params Cycle[] cycles) : FeatureAttribute
{
    /// <summary>The cycles.</summary>
    public Cycle[] Cycles { get; } = cycles;
}

/// <summary>A cycle of dates and times.</summary>
public enum Cycle
{
    /// <summary>The time of the day, a turn in 24 hours from midnight on; minutes count.</summary>
    Hour,

    /// <summary>The day of the week, a turn in 7 days from Sunday on.</summary>
    Weekday,

    /// <summary>The month, a turn in 12 months from January on.</summary>
    Month,
}
