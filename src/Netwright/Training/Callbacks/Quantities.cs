using System.Collections.Immutable;

namespace Netwright.Training;

/// <summary>What training measures, by Keras's names.</summary>
internal static class Quantities
{
    public const string Loss = "loss";
    public const string Accuracy = "accuracy";
    public const string ValidationLoss = "val_loss";
    public const string ValidationAccuracy = "val_accuracy";

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<string> All = [Loss, Accuracy, ValidationLoss, ValidationAccuracy];

    /// <summary>Those of one run: no accuracy for a regression, nothing of validation where there is none.</summary>
    public static ImmutableArray<string> Of(bool accuracy, bool validation)
        => All.RemoveAll(name => IsAccuracy(name) && !accuracy || IsValidation(name) && !validation);

    /// <summary>Whether it is measured on the validation samples.</summary>
    public static bool IsValidation(string name) => name is ValidationLoss or ValidationAccuracy;

    /// <summary>Whether more of it is better.</summary>
    public static bool IsAccuracy(string name) => name is Accuracy or ValidationAccuracy;
}
