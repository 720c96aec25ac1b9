namespace Netwright;

/// <summary>What training prints.</summary>
public enum Verbosity
{
    /// <summary>A progress bar in a terminal; a line an epoch where the output is redirected.</summary>
    Auto,

    /// <summary>Nothing.</summary>
    Silent,

    /// <summary>A progress bar that is rewritten in place, and a line an epoch that stays.</summary>
    ProgressBar,

    /// <summary>A line an epoch.</summary>
    LinePerEpoch,
}
