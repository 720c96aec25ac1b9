using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <content>Rules about losses, and the outputs that feed them: NW2.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor LabelSmoothing = Create(
        "NW2001", DiagnosticSeverity.Error, "Label smoothing is in [0, 1)",
        "A label smoothing of {0} is not at least 0 and less than 1");

    public static readonly DiagnosticDescriptor SoftmaxOfOne = Create(
        "NW2002", DiagnosticSeverity.Error, "Softmax needs more than one unit",
        "Softmax over one unit is always 1, and {2} has one; use Activation.Sigmoid for one probability");

    public static readonly DiagnosticDescriptor OneClass = Create(
        "NW2003", DiagnosticSeverity.Error, "A categorical loss needs an output for each class",
        "{0} needs an output for each class, but {2} has only one; use Sigmoid and BinaryCrossentropy for a yes or no, or as many units as classes");

    public static readonly DiagnosticDescriptor NeedsSoftmax = Create(
        "NW2004", DiagnosticSeverity.Error, "The loss needs softmax",
        "{0} needs the probabilities of Softmax, but receives outputs of {1} from {2}; use Activation.Softmax");

    public static readonly DiagnosticDescriptor SoftmaxOfPositions = Create(
        "NW2014", DiagnosticSeverity.Error, "A softmax is over the outputs that the loss judges together",
        "Softmax in {0} is over {1}, but behind {2} the classes are {3}; put the softmax there");

    public static readonly DiagnosticDescriptor NeedsSigmoid = Create(
        "NW2005", DiagnosticSeverity.Error, "Binary cross-entropy needs sigmoid",
        "{0} needs the probabilities of Sigmoid, but receives outputs of {1} from {2}; {3}");

    public static readonly DiagnosticDescriptor HiddenSoftmax = Create(
        "NW2006", DiagnosticSeverity.Warning, "Softmax belongs at the output",
        "Softmax in {0} makes its units share one sum, which starves the layers behind it; use Activation.Relu in hidden layers");

    public static readonly DiagnosticDescriptor DeadOutput = Create(
        "NW2007", DiagnosticSeverity.Warning, "The output has a gradient everywhere",
        "An output of {1} in {2} has no gradient where its sum is {3}, so an output that gets there stops learning");

    public static readonly DiagnosticDescriptor SquaredProbabilities = Create(
        "NW2008", DiagnosticSeverity.Warning, "Probabilities are not regressed",
        "{0} hardly moves the outputs of Softmax in {2} that are wrong and sure; use CategoricalCrossentropy for classes, or Activation.Linear for a regression");

    public static readonly DiagnosticDescriptor HingeOutput = Create(
        "NW2009", DiagnosticSeverity.Warning, "Hinge needs outputs around zero",
        "Hinge pushes outputs to -1 and 1, but {1} in {2} puts out {3}; use Activation.Linear or Activation.Tanh");

    public static readonly DiagnosticDescriptor PoissonNegative = Create(
        "NW2010", DiagnosticSeverity.Error, "Poisson needs positive outputs",
        "Poisson takes the logarithm of the outputs, but those of {1} in {2} can be negative; use Activation.Softplus");

    public static readonly DiagnosticDescriptor PoissonAtMostOne = Create(
        "NW2011", DiagnosticSeverity.Warning, "Poisson predicts counts",
        "Poisson predicts counts, but {1} in {2} puts out 0 to 1; use Activation.Softplus");

    public static readonly DiagnosticDescriptor SmoothingIgnored = Create(
        "NW2012", DiagnosticSeverity.Warning, "The loss knows label smoothing",
        "{0} knows no label smoothing, so this does nothing; the two categorical cross-entropies and the binary one do");

    public static readonly DiagnosticDescriptor NoiseBehindOutput = Create(
        "NW2013", DiagnosticSeverity.Error, "Nothing stands between probabilities and their loss",
        "{0} disturbs probabilities that {1} needs as they are; remove it, or put it before the last layer");

    public static readonly DiagnosticDescriptor PenalizesProbabilities = Create(
        "NW2020", DiagnosticSeverity.Error, "A penalty is on outputs that training computes",
        "{0} would penalize what {1} makes in {2}, but {3} is computed from what comes before it; penalize a layer before, or write the activation as a layer of its own");

    public static readonly DiagnosticDescriptor OutputActivation = Create(
        "NW2030", DiagnosticSeverity.Error, "The last activation gives the output type",
        "'{0}' takes the probabilities of {1}, but {2} puts out those of {3}; use Activation.{1}");

    public static readonly DiagnosticDescriptor OutputLoss = Create(
        "NW2031", DiagnosticSeverity.Error, "A loss of labels needs an output of labels",
        "{0} takes class numbers as targets, which no {1} is; use CategoricalCrossentropy");
}
