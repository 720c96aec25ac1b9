using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <content>Rules about what is declared: the class, its attributes and their arguments: NW0.</content>
internal static partial class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = Create(
        "NW0001", DiagnosticSeverity.Error, "A network's class is partial",
        "'{0}' is not partial, so its code cannot be generated into it; write 'partial class {0}'");

    public static readonly DiagnosticDescriptor ContainerNotPartial = Create(
        "NW0002", DiagnosticSeverity.Error, "The types around a network are partial",
        "'{1}' around '{0}' is not partial, so the network's code cannot be generated into it; write 'partial' before '{1}' too");

    public static readonly DiagnosticDescriptor ClassKind = Create(
        "NW0003", DiagnosticSeverity.Error, "A network is a plain class",
        "'{0}' cannot be a network: {1}");

    public static readonly DiagnosticDescriptor NoLayers = Create(
        "NW0004", DiagnosticSeverity.Error, "A network has layers",
        "This network has no layers; add one, such as [Dense(10)], below [Network]");

    public static readonly DiagnosticDescriptor LayersSpread = Create(
        "NW0005", DiagnosticSeverity.Error, "The layers stand on one declaration",
        "This layer stands on another declaration of the class than the layers before it, so their order is not certain; put all layers on one declaration");

    public static readonly DiagnosticDescriptor NoInputShape = Create(
        "NW0006", DiagnosticSeverity.Error, "A network has an input shape",
        "[Network] needs the shape of one input, such as [Network(784)] or [Network(28, 28)]");

    public static readonly DiagnosticDescriptor Dimension = Create(
        "NW0007", DiagnosticSeverity.Error, "A dimension is at least 1",
        "A dimension of {0} holds nothing; each dimension of {1} must be at least 1");

    public static readonly DiagnosticDescriptor InputTooLarge = Create(
        "NW0008", DiagnosticSeverity.Error, "An input fits into an array",
        "An input of {0} has more than {1} elements, which no array holds");

    public static readonly DiagnosticDescriptor Units = Create(
        "NW0009", DiagnosticSeverity.Error, "A layer has at least one unit",
        "{0} has {1} units; it needs at least 1");

    public static readonly DiagnosticDescriptor TooManyParameters = Create(
        "NW0010", DiagnosticSeverity.Error, "The parameters fit into an array",
        "With {0} on {1} inputs the parameters need {2} floats; one array holds {3}");

    public static readonly DiagnosticDescriptor DropoutRate = Create(
        "NW0011", DiagnosticSeverity.Error, "A dropout rate is in [0, 1)",
        "A dropout rate of {0} is not at least 0 and less than 1; it is the share of the elements that is dropped");

    public static readonly DiagnosticDescriptor LayerName = Create(
        "NW0012", DiagnosticSeverity.Error, "A layer's name is an identifier",
        "'{0}' is no name for a layer: it must start with a letter or '_' and go on with letters, digits and '_'");

    public static readonly DiagnosticDescriptor DuplicateLayerName = Create(
        "NW0013", DiagnosticSeverity.Error, "A layer's name is unique",
        "'{0}' is the name of {1} already; names that differ in case alone are one");

    public static readonly DiagnosticDescriptor TwoOptimizers = Create(
        "NW0014", DiagnosticSeverity.Error, "A network has one optimizer",
        "This network is optimized by [{0}] already; take [{1}] or [{0}] away");

    public static readonly DiagnosticDescriptor LossWithoutOptimizer = Create(
        "NW0015", DiagnosticSeverity.Error, "A loss needs an optimizer",
        "The network has a loss but no optimizer, so Fit has nothing to train with; add one, such as [Adam]");

    public static readonly DiagnosticDescriptor OptimizerWithoutLoss = Create(
        "NW0016", DiagnosticSeverity.Error, "An optimizer needs a loss",
        "[{0}] has nothing to minimize: the network has no loss; add one, such as [Loss(Loss.MeanSquaredError)]");

    public static readonly DiagnosticDescriptor OptimizerSetting = Create(
        "NW0017", DiagnosticSeverity.Error, "An optimizer's settings are in range",
        "{0}'s {1} of {2} must be {3}");

    public static readonly DiagnosticDescriptor MemberCollides = Create(
        "NW0018", DiagnosticSeverity.Error, "A network's own members are free",
        "'{0}' declares '{1}', which is generated for every network; remove it or name it otherwise");

    public static readonly DiagnosticDescriptor NothingToTrain = Create(
        "NW0019", DiagnosticSeverity.Error, "A network with a loss has parameters",
        "No layer of this network has parameters, so there is nothing to train; add one that has, such as [Dense(10)], or take the loss away");

    public static readonly DiagnosticDescriptor NotANetwork = Create(
        "NW0020", DiagnosticSeverity.Warning, "Layers belong to a network",
        "[{0}] does nothing on a class without [Network]");

    public static readonly DiagnosticDescriptor ConstructorSkips = Create(
        "NW0021", DiagnosticSeverity.Error, "A network's constructors call the generated one",
        "This constructor does not call the generated one, so the '{0}' it makes would have no parameters; write ': this(seed: 0)'");

    public static readonly DiagnosticDescriptor HiddenZeros = Create(
        "NW0022", DiagnosticSeverity.Warning, "A hidden kernel does not start at zero",
        "The kernel of {0} starts at zero, so all its units learn the same; leave the initializer to its default");

    public static readonly DiagnosticDescriptor ResultsTooLarge = Create(
        "NW0023", DiagnosticSeverity.Error, "A sample's intermediate results fit into an array",
        "Up to {0} the intermediate results of one sample need {1} floats; one array holds {2}");

    public static readonly DiagnosticDescriptor NoMember = Create(
        "NW0024", DiagnosticSeverity.Error, "A value is a member of its enumeration",
        "{0} is no member of {1}, which has {2}");

    public static readonly DiagnosticDescriptor OverBudget = Create(
        "NW0025", DiagnosticSeverity.Error, "A network keeps to its budget",
        "'{0}' {1}, more than the {2} of its budget; {4} % of them are in {3}");

    public static readonly DiagnosticDescriptor Budget = Create(
        "NW0026", DiagnosticSeverity.Error, "A budget is at least 1",
        "A {0} of {1} allows no network; a budget is at least 1, and leaving it out sets no limit");

    public static readonly DiagnosticDescriptor UnseenConstant = Create(
        "NW0027", DiagnosticSeverity.Error, "A declaration stands on no generated constant",
        "'{0}' stands on generated code, which the generator does not see; write {1}");

    public static readonly DiagnosticDescriptor UnknownLayer = Create(
        "NW0030", DiagnosticSeverity.Error, "A join names a layer",
        "No layer is named '{0}'; what can be named here: {1}");

    public static readonly DiagnosticDescriptor JoinsLater = Create(
        "NW0031", DiagnosticSeverity.Error, "A join names a layer before it",
        "'{0}' is {1}, which comes after {2} and has put out nothing by then; what can be named here: {3}");

    public static readonly DiagnosticDescriptor JoinsItself = Create(
        "NW0032", DiagnosticSeverity.Error, "A join does not name itself",
        "{0} names itself, and cannot take what it is still to put out; what can be named here: {1}");

    public static readonly DiagnosticDescriptor NormalizationEpsilon = Create(
        "NW0033", DiagnosticSeverity.Error, "A normalization's epsilon is in (0, 1]",
        "An epsilon of {0} is not above 0 and at most 1; it is added to a variance that may be 0");

    public static readonly DiagnosticDescriptor NormalizationMomentum = Create(
        "NW0034", DiagnosticSeverity.Error, "A normalization's momentum is in [0, 1)",
        "A momentum of {0} is not at least 0 and less than 1; it is the share that the moving statistics keep of themselves in each step");

    public static readonly DiagnosticDescriptor NotAFeature = Create(
        "NW0040", DiagnosticSeverity.Error, "A member of an input is a feature",
        "'{0}' cannot be a feature: {1}");

    public static readonly DiagnosticDescriptor NoFeatures = Create(
        "NW0041", DiagnosticSeverity.Error, "An input has members",
        "'{0}' has no public fields or properties that are features, so there is nothing to predict from; use a record, such as 'record struct Point(float X, float Y)'");

    public static readonly DiagnosticDescriptor FeatureCycle = Create(
        "NW0042", DiagnosticSeverity.Error, "An input does not contain itself",
        "'{0}' is {1}, which it lies within, so that its features have no end; leave it out with [Ignore]");

    public static readonly DiagnosticDescriptor FeatureSetting = Create(
        "NW0043", DiagnosticSeverity.Error, "A feature's attributes fit its member",
        "[{0}] on '{1}' is wrong: {2}");

    public static readonly DiagnosticDescriptor TypeAccess = Create(
        "NW0044", DiagnosticSeverity.Error, "A network's types are as accessible as the network",
        "'{0}' is less accessible than '{1}', whose public members speak of it; make both public, or both internal");

    public static readonly DiagnosticDescriptor TwoNetworks = Create(
        "NW0045", DiagnosticSeverity.Error, "A class is one network",
        "'{0}' is a network by another [Network] already; take one of them away");

    public static readonly DiagnosticDescriptor OutputType = Create(
        "NW0046", DiagnosticSeverity.Error, "An output is a label, a number or several numbers",
        "'{0}' cannot be an output: {1}");

    public static readonly DiagnosticDescriptor EnumValues = Create(
        "NW0047", DiagnosticSeverity.Error, "The members of an output's enum count from 0",
        "'{0}' {1}; a class's number is its member's value, so let them count 0, 1, 2 and so on");

    public static readonly DiagnosticDescriptor TwoClips = Create(
        "NW0050", DiagnosticSeverity.Error, "Gradients are clipped in one way",
        "{0} clips by {1} already; take {2} or {1} away");

    public static readonly DiagnosticDescriptor MaxNorm = Create(
        "NW0051", DiagnosticSeverity.Error, "A greatest norm is above 0",
        "The {1} of {0} is {2}, which leaves no weights; it must be above 0");

    public static readonly DiagnosticDescriptor NoBias = Create(
        "NW0052", DiagnosticSeverity.Warning, "A bias's penalty or bound needs a bias",
        "{0} has none that {1} could act on; remove it, or leave UseBias to its default");

    public static readonly DiagnosticDescriptor NoiseDeviation = Create(
        "NW0060", DiagnosticSeverity.Error, "A noise's deviation is at least 0",
        "A standard deviation of {0} is not a finite number of at least 0; it is how far the noise lies from 0 on average");

    public static readonly DiagnosticDescriptor ReshapeDimension = Create(
        "NW0061", DiagnosticSeverity.Error, "A reshape's dimensions are at least 1, and one of them -1",
        "This shape has {0}; each dimension is at least 1, and one of them may be -1, which follows from the others");

    public static readonly DiagnosticDescriptor RescalingNumber = Create(
        "NW0062", DiagnosticSeverity.Error, "A rescaling is by finite numbers, and not by 0",
        "A rescaling's {0} of {1} must be {2}; 1 / 255 of whole numbers is 0, and 1.0 / 255 is not");

    public static readonly DiagnosticDescriptor NormalizesLate = Create(
        "NW0063", DiagnosticSeverity.Error, "A normalization by the data comes before all parameters",
        "{0} is adapted to the data before training, so nothing before it may have parameters, as {1} has; put it right behind the input, or use [BatchNormalization]");

    public static readonly DiagnosticDescriptor PermuteDimension = Create(
        "NW0064", DiagnosticSeverity.Error, "A permutation has each dimension once",
        "This permutation has {0}; it has each dimension from 1 on once, as Permute(2, 1) does, which exchanges rows and columns");

    public static readonly DiagnosticDescriptor WindowNumber = Create(
        "NW0065", DiagnosticSeverity.Error, "A window's sizes, strides and dilations are at least 1",
        "{0} has a {1} of {2}; a window has at least one place, and moves on and looks by at least one position");

    public static readonly DiagnosticDescriptor StridesAndDilation = Create(
        "NW0066", DiagnosticSeverity.Error, "A convolution has strides or a dilation, not both",
        "{0} has strides and a dilation above 1; Keras allows one of them");

    public static readonly DiagnosticDescriptor CausalImage = Create(
        "NW0067", DiagnosticSeverity.Error, "Causal padding is of convolutions over sequences",
        "{0} has Padding.Causal, which is for convolutions that read a sequence in its order; use Padding.Same or Padding.Valid");

    public static readonly DiagnosticDescriptor PlacementNumber = Create(
        "NW0068", DiagnosticSeverity.Error, "Edges are at least 0, and repetitions at least 1",
        "{0} has a {1} of {2}; it must be at least {3}");

    public static readonly DiagnosticDescriptor AugmentationNumber = Create(
        "NW0069", DiagnosticSeverity.Error, "An augmentation's numbers are within their bounds",
        "{0} has a {1} of {2}; it must be from {3} to {4}");

    public static readonly DiagnosticDescriptor PenaltyFactor = Create(
        "NW0070", DiagnosticSeverity.Error, "A penalty's factor is at least 0",
        "{0} = {1} is not finite and at least 0; it is what a penalty is multiplied by before it is added to the loss");

    public static readonly DiagnosticDescriptor OldLanguage = Create(
        "NW0080", DiagnosticSeverity.Error, "The language is C# 13 or later",
        "This project is compiled as C# {0}, and the code of a network is C# {1}; write <LangVersion>{1}</LangVersion> into the project, or take the element out of it");
}
