namespace Netwright;

/// <summary>Which values of a monitored quantity are better.</summary>
public enum MonitorMode
{
    /// <summary>Less of a loss, more of an accuracy.</summary>
    Auto,

    /// <summary>Less.</summary>
    Min,

    /// <summary>More.</summary>
    Max,
}
