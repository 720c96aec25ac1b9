using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <content>Rules about how networks are used: NW3.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor InputLength = Create(
        "NW3001", DiagnosticSeverity.Error, "An input is as long as the network takes",
        "{0} takes an input of {1}, but receives {2}");

    public static readonly DiagnosticDescriptor OutputLength = Create(
        "NW3002", DiagnosticSeverity.Error, "What receives the output is as long as it",
        "{0} puts out {1}, but what receives them holds {2}");

    public static readonly DiagnosticDescriptor TargetLength = Create(
        "NW3003", DiagnosticSeverity.Error, "Targets are as many as the network needs",
        "{0} needs {1}, but receives {2}");

    public static readonly DiagnosticDescriptor GradientLength = Create(
        "NW3004", DiagnosticSeverity.Error, "The gradient is as long as the parameters",
        "The gradient of {0} has the layout of Parameters, {1} with their padding, but what receives it holds {2}; use Parameters.Length");

    public static readonly DiagnosticDescriptor DatasetLength = Create(
        "NW3005", DiagnosticSeverity.Error, "The samples share an array evenly",
        "The {0} hold {1} values, which {2} samples cannot share evenly");

    public static readonly DiagnosticDescriptor DatasetCount = Create(
        "NW3006", DiagnosticSeverity.Error, "A data set holds samples",
        "A count of {0} is no number of samples; a data set holds at least one");

    public static readonly DiagnosticDescriptor LabelRange = Create(
        "NW3007", DiagnosticSeverity.Error, "A label is the number of a class",
        "A label of {0} is no class of {1}, which are numbered from 0 to {2}");

    public static readonly DiagnosticDescriptor FitOption = Create(
        "NW3008", DiagnosticSeverity.Error, "An option of a run is in range",
        "{0} of {1} must be {2}");

    public static readonly DiagnosticDescriptor EvaluatesTrainingData = Create(
        "NW3009", DiagnosticSeverity.Warning, "A network is evaluated on data it has not seen",
        "'{0}' is what the network was trained on, so this says how well it remembers, not how well it predicts; evaluate on samples kept apart");

    public static readonly DiagnosticDescriptor UnscaledPixels = Create(
        "NW3010", DiagnosticSeverity.Info, "Pixels are scaled",
        "These are bytes as they are, 0 to 255, which networks learn from badly; divide them by 255");

    public static readonly DiagnosticDescriptor MonitorUnmeasured = Create(
        "NW3011", DiagnosticSeverity.Error, "What is monitored is measured",
        "{0} monitors \"{1}\", but this call of Fit has no validation data; set ValidationSplit, hand Fit a validation set, or monitor \"{2}\"");

    public static readonly DiagnosticDescriptor MonitorName = Create(
        "NW3012", DiagnosticSeverity.Error, "What is monitored exists",
        "{0} monitors \"{1}\", which {2} does not measure; it measures {3}");

    public static readonly DiagnosticDescriptor EvaluatesTrainedPart = Create(
        "NW3013", DiagnosticSeverity.Warning, "A test part is kept out of training",
        "'{0}' is a part of '{1}', all of which the network was trained on, so this says how well it remembers, not how well it predicts; train on the other part");

    public static readonly DiagnosticDescriptor ByteDivision = Create(
        "NW3014", DiagnosticSeverity.Warning, "Pixels are divided as floats",
        "A byte divided by {0} as a whole number is {1}; divide by {0}f");

    public static readonly DiagnosticDescriptor MetricSuits = Create(
        "NW3020", DiagnosticSeverity.Error, "A metric suits its network",
        "{0} does not measure '{1}': {2}");
}
