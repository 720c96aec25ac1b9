#if NETWRIGHT_GENERATOR
namespace Netwright.Generator.Model;
#else
namespace Netwright;
#endif

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
