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

    /// <summary>Those of one run: no accuracy for a regression, nothing of validation where there is none.</summary>
    public static ImmutableArray<string> Of(bool accuracy, bool validation, IEnumerable<Metric> metrics)
    {
        IEnumerable<string> own = [Loss, .. accuracy ? [Accuracy] : Array.Empty<string>(), .. metrics.Select(static metric => metric.Name)];
        return [.. own, .. validation ? own.Select(OnValidation) : []];
    }

    /// <summary>What a quantity is called where it is measured on the validation samples.</summary>
    public static string OnValidation(string name) => Validation + name;

    /// <summary>Whether it is measured on the validation samples.</summary>
    public static bool IsValidation(string name) => name.StartsWith(Validation, StringComparison.Ordinal);

    /// <summary>What a quantity is called where it is measured on the training samples.</summary>
    public static string OwnName(string name) => IsValidation(name) ? name[Validation.Length..] : name;
}
