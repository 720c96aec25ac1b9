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
