using System.Collections.Immutable;

namespace Netwright.Training.Metrics;

/// <summary>What training measures, by Keras's names.</summary>
internal static class Quantities
{
    public const string Loss = "loss";
    public const string Accuracy = "accuracy";
    public const string ValidationLoss = Validation + Loss;
    public const string ValidationAccuracy = Validation + Accuracy;
    private const string Validation = "val_";

    /// <summary>The quantities of one run: without accuracy for a regression, without <c>val_</c> where there is no validation data.</summary>
    public static ImmutableArray<string> Of(bool accuracy, bool validation, IEnumerable<Metric> metrics)
    {
        IEnumerable<string> own = [Loss, .. accuracy ? [Accuracy] : Array.Empty<string>(), .. metrics.Select(static metric => metric.Name)];
        return [.. own, .. validation ? own.Select(OnValidation) : []];
    }

    /// <summary>The name of a quantity on the validation samples.</summary>
    public static string OnValidation(string name) => Validation + name;

    /// <summary>Whether it is measured on the validation samples.</summary>
    public static bool IsValidation(string name) => name.StartsWith(Validation, StringComparison.Ordinal);

    /// <summary>The name of a quantity on the training samples.</summary>
    public static string OwnName(string name) => IsValidation(name) ? name[Validation.Length..] : name;
}
