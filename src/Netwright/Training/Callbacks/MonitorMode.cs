namespace Netwright;

/// <summary>Which values of a monitored quantity are better.</summary>
public enum MonitorMode
{
    /// <summary>Less of a loss or an error, more of an accuracy and of every other metric.</summary>
    Auto,

    /// <summary>Less.</summary>
    Min,

    /// <summary>More.</summary>
    Max,
}
