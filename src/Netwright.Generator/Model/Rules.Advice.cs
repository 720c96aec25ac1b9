using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <content>Rules about what works, but is seldom meant: NW4.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor SaturatedOutput = Create(
        "NW4001", DiagnosticSeverity.Info, "Sigmoid saturates under a squared error",
        "{0} hardly moves the outputs of Sigmoid in {2} that are wrong and sure; BinaryCrossentropy does, where targets lie within 0 and 1");

    public static readonly DiagnosticDescriptor BoundedBelow = Create(
        "NW4002", DiagnosticSeverity.Info, "A regression can reach its targets",
        "{1} in {2} puts out {3}, so {0} cannot reach targets below; the last layer of a regression is usually linear");

    public static readonly DiagnosticDescriptor VanishingGradient = Create(
        "NW4003", DiagnosticSeverity.Info, "Gradients survive the hidden layers",
        "{0} hidden layers in a row saturate, and the gradient shrinks in each; Activation.Relu keeps it");

    public static readonly DiagnosticDescriptor GlorotBeforeRelu = Create(
        "NW4004", DiagnosticSeverity.Info, "Deep ReLU networks start with He's initializers",
        "{0} hidden layers with Relu start with Glorot's initializer, which halves the signal's variance in each; He's keeps it");

    public static readonly DiagnosticDescriptor LinearCollapse = Create(
        "NW4005", DiagnosticSeverity.Info, "Two linear layers are one",
        "{0} has no activation, so with {1} behind it the two compute what one layer can; give it one, such as Activation.Relu");

    public static readonly DiagnosticDescriptor LearningRate = Create(
        "NW4006", DiagnosticSeverity.Info, "The learning rate is a usual one",
        "A learning rate of {0} is far {1} what {2} usually takes, {3} to {4}");

    public static readonly DiagnosticDescriptor TwoActivations = Create(
        "NW4007", DiagnosticSeverity.Info, "A layer has one activation",
        "{0} applies its function to what {1} in {2} puts out; most networks want {3} alone");

    public static readonly DiagnosticDescriptor DoesNothing = Create(
        "NW4008", DiagnosticSeverity.Info, "Every layer does something",
        "{0} does nothing: {1}");

    public static readonly DiagnosticDescriptor NoiseLast = Create(
        "NW4009", DiagnosticSeverity.Info, "Noise comes before the output",
        "{0} disturbs the outputs of the network, which {1} then compares with the targets; put it before the last layer");

    public static readonly DiagnosticDescriptor CostReport = Create(
        "NW4010", DiagnosticSeverity.Info, "What a network costs",
        "'{0}' has {1} parameters, takes {2} multiply-adds a sample, and holds {3} bytes while it {4}", isEnabledByDefault: false);

    public static readonly DiagnosticDescriptor Rolled = Create(
        "NW4011", DiagnosticSeverity.Info, "A layer's calls are written out",
        "{0} is so wide that the calls which compute a single row are a loop; written out, they would grow into a method that the JIT does not optimize", isEnabledByDefault: false);

    public static readonly DiagnosticDescriptor LargeFlatten = Create(
        "NW4012", DiagnosticSeverity.Info, "A large map is pooled, not flattened",
        "Of the flattened {0} map, {1} has {2} of the network's {3} parameters; [{4}] instead of the flatten leaves {5}");

    public static readonly DiagnosticDescriptor BiasBeforeNormalization = Create(
        "NW4020", DiagnosticSeverity.Info, "A layer before a batch normalization has no bias",
        "The bias of {0} is taken away again by {1}, which subtracts each unit's mean and adds a bias of its own; write UseBias = false");
}
