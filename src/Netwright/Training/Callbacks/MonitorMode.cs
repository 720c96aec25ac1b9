namespace Netwright;

/// <summary>Which values of a monitored quantity are better.</summary>
public enum MonitorMode
{
    /// <summary>Less of a loss or error, more of an accuracy or of what else is better the more there is.</summary>
    Auto,

    /// <summary>Less.</summary>
    Min,

    /// <summary>More.</summary>
    Max,
}
