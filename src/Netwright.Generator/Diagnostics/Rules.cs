using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Diagnostics;

/// <summary>Every rule: its id, what it says, and how grave it is. The help page is docs/diagnostics/ID.md.</summary>
internal static class Rules
{
    public const string NotPartial = "NW0001";
    public const string ContainerNotPartial = "NW0002";
    public const string ClassKind = "NW0003";
    public const string NoLayers = "NW0004";
    public const string LayersSpread = "NW0005";
    public const string NoInputShape = "NW0006";
    public const string Dimension = "NW0007";
    public const string InputTooLarge = "NW0008";
    public const string Units = "NW0009";
    public const string TooManyParameters = "NW0010";
    public const string DropoutRate = "NW0011";
    public const string LayerName = "NW0012";
    public const string DuplicateLayerName = "NW0013";
    public const string TwoOptimizers = "NW0014";
    public const string LossWithoutOptimizer = "NW0015";
    public const string OptimizerWithoutLoss = "NW0016";
    public const string OptimizerSetting = "NW0017";
    public const string MemberCollides = "NW0018";
    public const string NothingToTrain = "NW0019";
    public const string NotANetwork = "NW0020";
    public const string NeedsVector = "NW1001";
    public const string LossNeedsVector = "NW1002";
    public const string LabelSmoothing = "NW2001";

    private static readonly Dictionary<string, DiagnosticDescriptor> Table = [];

    static Rules()
    {
        Declaration(NotPartial, "A network's class is partial", "'{0}' is not partial, so its code cannot be generated into it; write 'partial class {0}'");
        Declaration(ContainerNotPartial, "The types around a network are partial", "'{1}' around '{0}' is not partial, so the network's code cannot be generated into it; write 'partial' before '{1}' too");
        Declaration(ClassKind, "A network is a plain class", "'{0}' cannot be a network: {1}");
        Declaration(NoLayers, "A network has layers", "This network has no layers; add one, such as [Dense(10)], below [Network]");
        Declaration(LayersSpread, "The layers stand on one declaration", "This layer stands on another declaration of the class than the layers before it, so their order is not certain; put all layers on one declaration");
        Declaration(NoInputShape, "A network has an input shape", "[Network] needs the shape of one input, such as [Network(784)] or [Network(28, 28)]");
        Declaration(Dimension, "A dimension is at least 1", "A dimension of {0} holds nothing; each dimension of {1} must be at least 1");
        Declaration(InputTooLarge, "An input fits into an array", "An input of {0} has more than {1} elements, which no array holds");
        Declaration(Units, "A layer has at least one unit", "{0} has {1} units; it needs at least 1");
        Declaration(TooManyParameters, "The parameters fit into an array", "With {0} on {1} inputs the parameters need {2} floats; one array holds {3}");
        Declaration(DropoutRate, "A dropout rate is in [0, 1)", "A dropout rate of {0} is not at least 0 and less than 1; it is the share of the elements that is dropped");
        Declaration(LayerName, "A layer's name is an identifier", "'{0}' is no name for a layer: it must start with a letter or '_' and go on with letters, digits and '_'");
        Declaration(DuplicateLayerName, "A layer's name is unique", "Another layer is named '{0}' already");
        Declaration(TwoOptimizers, "A network has one optimizer", "This network is optimized by [{0}] already; take [{1}] or [{0}] away");
        Declaration(LossWithoutOptimizer, "A loss needs an optimizer", "The network has a loss but no optimizer, so Fit has nothing to train with; add one, such as [Adam]");
        Declaration(OptimizerWithoutLoss, "An optimizer needs a loss", "[{0}] has nothing to make small: the network has no loss; add one, such as [Loss(Loss.MeanSquaredError)]");
        Declaration(OptimizerSetting, "An optimizer's settings are in range", "{0}'s {1} of {2} must be {3}");
        Declaration(MemberCollides, "A network's own members are free", "'{0}' declares '{1}', which is generated for every network; give it another name");
        Declaration(NothingToTrain, "A network with a loss has parameters", "No layer of this network has parameters, so there is nothing to train; add one that has, such as [Dense(10)], or take the loss away");
        Add(NotANetwork, "Declaration", DiagnosticSeverity.Warning, "Layers belong to a network", "[{0}] does nothing on a class without [Network]");
        Add(NeedsVector, "Shapes", DiagnosticSeverity.Error, "The layer needs a vector", "{0} needs a vector, but receives {1} from {2}; add [Flatten] before it to get {3}");
        Add(LossNeedsVector, "Shapes", DiagnosticSeverity.Error, "The loss needs a vector", "{0} needs a vector, but receives {1} from {2}; add [Flatten] after it to get {3}");
        Add(LabelSmoothing, "Losses", DiagnosticSeverity.Error, "Label smoothing is in [0, 1)", "A label smoothing of {0} is not at least 0 and less than 1");
    }

    /// <summary>All rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All => [.. Table.Values];

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Get(string id) => Table[id];

    /// <summary>Whether a rule is an error, so that no code is generated for what breaks it.</summary>
    public static bool IsError(string id) => Table[id].DefaultSeverity == DiagnosticSeverity.Error;

    private static void Declaration(string id, string title, string message) => Add(id, "Declaration", DiagnosticSeverity.Error, title, message);

    private static void Add(string id, string category, DiagnosticSeverity severity, string title, string message)
        => Table.Add(id, new DiagnosticDescriptor(id, title, message, $"Netwright.{category}", severity, isEnabledByDefault: true, helpLinkUri: $"https://github.com/netwright/netwright/blob/main/docs/diagnostics/{id}.md"));
}
