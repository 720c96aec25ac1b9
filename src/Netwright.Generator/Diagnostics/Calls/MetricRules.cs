using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Metrics that do not suit the network that they are to measure.</summary>
internal static class MetricRules
{
    private const double UsualThreshold = 0.5;

    private static readonly Dictionary<string, string> Metrics = new()
    {
        ["BinaryAccuracy"] = "binary_accuracy",
        ["TopK"] = "top_k_categorical_accuracy",
        ["Precision"] = "precision",
        ["Recall"] = "recall",
        ["F1"] = "f1_score",
        ["Auc"] = "auc",
        ["MeanAbsoluteError"] = "mean_absolute_error",
        ["RootMeanSquaredError"] = "root_mean_squared_error",
        ["R2"] = "r2_score",
    };

    /// <summary>The names under which metrics are measured.</summary>
    public static IEnumerable<string> Names => Metrics.Values;

    /// <summary>Whether a method makes a metric.</summary>
    public static bool IsMetric(IMethodSymbol method) => method.ContainingType is { Name: "Metric" } type && OwnTypes.IsOurs(type) && Metrics.ContainsKey(method.Name);

    /// <summary>The names of the metrics of a list; null unless all of them are made in the same method and none can have been replaced since.</summary>
    public static IReadOnlyList<string>? NamesOf(IOperation? metrics)
    {
        if (metrics is null)
            return [];
        if (Values.Origin(metrics) is not (IArrayCreationOperation { Initializer: not null } or ICollectionExpressionOperation) || !Values.IsOnlyRead(metrics))
            return null;

        string[] names = [.. Values.Elements(metrics).Select(static element => Values.Origin(element) is IInvocationOperation call && IsMetric(call.TargetMethod) ? Metrics[call.TargetMethod.Name] : "")];
        return names.Contains("") ? null : names;
    }

    /// <summary>Checks the metrics of a list, as far as they are made in the same method.</summary>
    public static void Check(IOperation metrics, NetworkFacts network, Action<Diagnostic> report)
    {
        foreach (IOperation element in Values.IsOnlyRead(metrics) ? Values.Elements(metrics) : [])
        {
            if (Values.Origin(element) is IInvocationOperation call && IsMetric(call.TargetMethod) && Refusal(call, network) is { } reason)
                report(Diagnostic.Create(Rules.MetricSuits, call.Syntax.GetLocation(), $"Metric.{call.TargetMethod.Name}", network.Type.Name, reason));
        }
    }

    // The same messages as those of the metrics at run time.
    private static string? Refusal(IInvocationOperation call, NetworkFacts network) => (call.TargetMethod.Name, network.Accuracy) switch
    {
        ("BinaryAccuracy", not "Binary") => "it measures networks that end in a sigmoid",
        ("TopK", not "Categorical") => "it measures networks that end in a softmax",
        ("TopK", _) when Constant(call, "k") is int k && k >= network.Channels => $"among the first {k} of {network.Channels} classes the right one always is",
        ("Precision" or "Recall" or "F1" or "Auc", not ("Categorical" or "Binary")) => "it measures networks that end in a softmax or sigmoid",
        ("Precision" or "Recall" or "F1", "Categorical") when Constant(call, "threshold") is { } threshold && OptionRules.Number(threshold) is not (null or UsualThreshold)
            => "a softmax predicts the class of the greatest output, whatever the threshold",
        ("MeanAbsoluteError" or "RootMeanSquaredError" or "R2", _) when network.TakesLabels => "class numbers have no distance",
        _ => null,
    };

    private static object? Constant(IInvocationOperation call, string parameter)
        => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter) is { } argument ? Values.Constant(argument.Value) : null;
}
