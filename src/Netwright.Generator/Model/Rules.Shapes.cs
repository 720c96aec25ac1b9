using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <content>Rules about the shapes between layers: NW1.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NeedsVector = Create(
        "NW1001", DiagnosticSeverity.Error, "The layer needs a vector",
        "{0} needs a vector, but receives {1} from {2}; add [Flatten] before it to get {3}");

    public static readonly DiagnosticDescriptor JoinsUnequal = Create(
        "NW1003", DiagnosticSeverity.Error, "What is joined element by element has one shape",
        "{0} needs one shape on both sides, but {1} comes from {2} and {3} arrives from {4}");

    public static readonly DiagnosticDescriptor JoinsNoVector = Create(
        "NW1004", DiagnosticSeverity.Error, "What is concatenated are vectors",
        "{0} needs vectors, but {1} comes from {2}; name a layer that puts out a vector");

    public static readonly DiagnosticDescriptor NormalizesOne = Create(
        "NW1005", DiagnosticSeverity.Warning, "A normalization needs more than one feature",
        "{0} receives {1} from {2}, which is its own mean, so it puts out {3} whatever comes in");

    public static readonly DiagnosticDescriptor ReshapeLength = Create(
        "NW1010", DiagnosticSeverity.Error, "A reshape keeps the elements",
        "{0} makes {1}, but receives {2} from {3}");

    public static readonly DiagnosticDescriptor PermuteRank = Create(
        "NW1011", DiagnosticSeverity.Error, "A permutation orders all dimensions",
        "{0} orders {1}, but receives {2} from {3}; it has one number for each dimension, the batch not counted");

    public static readonly DiagnosticDescriptor NeedsMap = Create(
        "NW1012", DiagnosticSeverity.Error, "The layer needs an image or a sequence",
        "{0} needs {1}, but receives {2} from {3}");

    public static readonly DiagnosticDescriptor WindowTooLarge = Create(
        "NW1013", DiagnosticSeverity.Error, "A window fits into what arrives",
        "{0} looks at {1} positions, but receives {2} from {3}; nothing comes out: use a smaller window, Padding.Same, or fewer poolings before it");

    public static readonly DiagnosticDescriptor CroppedAway = Create(
        "NW1014", DiagnosticSeverity.Error, "A cropping leaves something",
        "{0} takes all of the {1} positions that it receives from {2}; crop fewer");

    public static readonly DiagnosticDescriptor AugmentationFirst = Create(
        "NW1015", DiagnosticSeverity.Error, "Augmentations stand before all other layers",
        "{0} changes samples as they are gathered, so it cannot stand behind {1}; move it to the front");

    public static readonly DiagnosticDescriptor UnevenGroups = Create(
        "NW1016", DiagnosticSeverity.Error, "Groups share out channels evenly",
        "{0} shares {1} out among {2}, which does not come out even; choose a number that divides them, such as {3}");

    public static readonly DiagnosticDescriptor SharedAxis = Create(
        "NW1017", DiagnosticSeverity.Error, "Shared axes are those of what arrives",
        "{0} shares alpha along axis {1}, but receives {2} from {3}; its axes count from 1 to {4}, the batch not among them");

    public static readonly DiagnosticDescriptor OutputCount = Create(
        "NW1020", DiagnosticSeverity.Error, "The outputs are as many as the output type takes",
        "'{0}' takes {1}, but {2} puts out {3}");
}
