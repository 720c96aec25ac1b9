namespace Netwright.Charts;

/// <summary>A line of a chart.</summary>
/// <param name="Kind">What was measured.</param>
/// <param name="Values">A value an epoch, from the first; NaN where there is none.</param>
internal sealed record Curve(CurveKind Kind, IReadOnlyList<double> Values)
{
    /// <summary>The name in a legend.</summary>
    public string Label => Kind switch
    {
        CurveKind.Training => "Training",
        CurveKind.Validation => "Validation",
        _ => "Rate",
    };
}

/// <summary>What the values of a curve are measured on.</summary>
internal enum CurveKind
{
    /// <summary>The training samples.</summary>
    Training,

    /// <summary>The validation samples.</summary>
    Validation,

    /// <summary>The learning rate.</summary>
    LearningRate,
}
