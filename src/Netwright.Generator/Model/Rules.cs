using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <summary>Every rule: its id, severity, title and message. The help page is docs/diagnostics/ID.md.</summary>
internal static class Rules
{
    private static readonly SortedDictionary<string, DiagnosticDescriptor> Table = new(StringComparer.Ordinal);

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
        "Another layer is named '{0}' already");

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

    public static readonly DiagnosticDescriptor NeedsVector = Create(
        "NW1001", DiagnosticSeverity.Error, "The layer needs a vector",
        "{0} needs a vector, but receives {1} from {2}; add [Flatten] before it to get {3}");

    public static readonly DiagnosticDescriptor LossNeedsVector = Create(
        "NW1002", DiagnosticSeverity.Error, "The loss needs a vector",
        "{0} needs a vector, but receives {1} from {2}; add [Flatten] after it to get {3}");

    public static readonly DiagnosticDescriptor JoinsUnequal = Create(
        "NW1003", DiagnosticSeverity.Error, "What is joined element by element has one shape",
        "{0} needs one shape on both sides, but {1} comes from {2} and {3} arrives from {4}");

    public static readonly DiagnosticDescriptor JoinsNoVector = Create(
        "NW1004", DiagnosticSeverity.Error, "What is concatenated are vectors",
        "{0} needs vectors, but {1} comes from {2}; name a layer that puts out a vector");

    public static readonly DiagnosticDescriptor NormalizesOne = Create(
        "NW1005", DiagnosticSeverity.Warning, "A layer normalization needs more than one feature",
        "{0} receives one feature from {1}, which is its own mean, so it puts out its bias whatever comes in");

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

    public static readonly DiagnosticDescriptor OutputCount = Create(
        "NW1020", DiagnosticSeverity.Error, "The outputs are as many as the output type takes",
        "'{0}' takes {1}, but {2} puts out {3}");

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
        "NW2014", DiagnosticSeverity.Error, "A softmax over each position is none over all outputs",
        "Softmax in {0} is over the {1} channels of each of {2} positions, so the {3} outputs are no probabilities of exclusive classes; put it behind the layer that makes a vector of them");

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

    public static readonly DiagnosticDescriptor MetricSuits = Create(
        "NW3020", DiagnosticSeverity.Error, "A metric suits its network",
        "{0} does not measure '{1}': {2}");

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
        "NW4020", DiagnosticSeverity.Info, "A dense layer before a batch normalization has no bias",
        "The bias of {0} is taken away again by {1}, which subtracts each unit's mean and adds a bias of its own; write UseBias = false");

    /// <summary>All rules in the order of their ids.</summary>
    public static IEnumerable<DiagnosticDescriptor> All => Table.Values;

    /// <summary>The rules about declarations.</summary>
    public static IEnumerable<DiagnosticDescriptor> Declared => All.Where(static rule => rule.Id[2] != '3' && rule != OldLanguage);

    /// <summary>The rules about uses of networks.</summary>
    public static IEnumerable<DiagnosticDescriptor> Called => All.Where(static rule => rule.Id[2] == '3');

    /// <summary>The rule of an id.</summary>
    public static DiagnosticDescriptor Get(string id) => Table[id];

    /// <summary>Whether a rule is an error, so that no code is generated for a network that breaks it.</summary>
    public static bool IsError(string id) => Table[id].DefaultSeverity == DiagnosticSeverity.Error;

    /// <summary>Whether a rule only advises.</summary>
    public static bool IsAdvice(string id) => Table[id].DefaultSeverity == DiagnosticSeverity.Info;

    private static DiagnosticDescriptor Create(string id, DiagnosticSeverity severity, string title, string message, bool isEnabledByDefault = true)
    {
        // The first digit of an id is its group.
        string category = id[2] switch
        {
            '0' => "Netwright.Declaration",
            '1' => "Netwright.Shapes",
            '2' => "Netwright.Losses",
            '3' => "Netwright.Calls",
            _ => "Netwright.Advice",
        };
        DiagnosticDescriptor rule = new(id, title, message, category, severity, isEnabledByDefault, helpLinkUri: $"https://github.com/netwright/netwright/blob/main/docs/diagnostics/{id}.md");
        Table.Add(id, rule);
        return rule;
    }
}
