using System.Text.Json;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Golden;

/// <summary>A network of make_golden.py: what goes in, and what PyTorch made of it.</summary>
internal sealed class GoldenNetwork
{
    private const int StoredWhole = 256;
    private const int Stride = 37;

    private static readonly Dictionary<string, GoldenNetwork> Networks = Families("activations", "losses", "sizes", "tutorials", "optimizers", "stacks", "joins", "normalizations", "batchNormalizations", "weighted", "penalized", "inputs", "moreOptimizers", "updates", "weightRules", "images", "positions");

    private GoldenNetwork(JsonElement json)
    {
        Name = json.GetProperty("name").GetString()!;
        int inputLength = json.GetProperty("input").EnumerateArray().Aggregate(1, (length, size) => length * size.GetInt32());
        double smoothing = json.TryGetProperty("labelSmoothing", out JsonElement share) ? share.GetDouble() : 0;
        int positions = json.TryGetProperty("positions", out JsonElement several) ? several.GetInt32() : 1;
        Loss loss = Kind<Loss>(json.GetProperty("loss"));
        Reference = new ReferenceNetwork(inputLength, Layers(json.GetProperty("layers"), inputLength, loss, positions), loss, smoothing, positions);
        Optimizer = Rule(json.GetProperty("optimizer"));
        Batch = json.GetProperty("batch").GetInt32();
        Inputs = Values(json.GetProperty("inputs"), Batch * inputLength);
        Targets = Numbers(json.GetProperty("targets"));
        Weights = json.TryGetProperty("weights", out JsonElement weights) ? Numbers(weights) : null;
        Lengths = json.TryGetProperty("lengths", out _) ? Integers(json, "lengths") : null;
        Parameters = Reference.Tensors.SelectMany(tensor => Values(json.GetProperty("parameters").GetProperty(tensor.Name), tensor.Count)).ToArray();
        Output = Numbers(json.GetProperty("output"));
        Loss = json.GetProperty("lossValue").GetDouble();
        EvaluatedLoss = json.TryGetProperty("evaluatedLoss", out JsonElement evaluated) ? evaluated.GetDouble() : Loss;
        Gradient = Tensors(json.GetProperty("gradient"));
        After = Tensors(json.GetProperty("after"));
    }

    public static TheoryData<string> Names => new(Networks.Values.Where(network => network.Weights is null && network.Lengths is null).Select(network => network.Name));

    /// <summary>The names of those whose samples have weights.</summary>
    public static TheoryData<string> WeightedNames => new(Networks.Values.Where(network => network.Weights is not null && network.Lengths is null).Select(network => network.Name));

    /// <summary>The names of those whose samples have lengths.</summary>
    public static TheoryData<string> MaskedNames => new(Networks.Values.Where(network => network.Lengths is not null).Select(network => network.Name));

    public string Name { get; }

    public ReferenceNetwork Reference { get; }

    public OptimizerAttribute Optimizer { get; }

    public int Batch { get; }

    public double[] Inputs { get; }

    public double[] Targets { get; }

    /// <summary>The weights of the samples, or null.</summary>
    public double[]? Weights { get; }

    /// <summary>The positions of the samples that count, or null.</summary>
    public int[]? Lengths { get; }

    /// <summary>The weight of each sample, or where there are lengths of each of its positions, so that the mean over all is that over the positions that count; or null.</summary>
    public double[]? LossWeights => ReferenceRun.LossWeights(Reference.Positions, Weights, Lengths);

    /// <summary>The first parameters, in the reference's order.</summary>
    public double[] Parameters { get; }

    public double[] Output { get; }

    public double Loss { get; }

    /// <summary>The loss at inference, which is another where a layer normalizes by the batch.</summary>
    public double EvaluatedLoss { get; }

    /// <summary>The stored elements of the gradient, by tensor.</summary>
    public Dictionary<string, double[]> Gradient { get; }

    /// <summary>The stored elements of the parameters after 20 steps, by tensor.</summary>
    public Dictionary<string, double[]> After { get; }

    public static GoldenNetwork Named(string name) => Networks[name];

    /// <summary>The elements of a tensor that the files hold.</summary>
    public static double[] Stored(double[] tensor) => tensor.Length <= StoredWhole ? tensor : tensor.Where((_, i) => i % Stride == 0).ToArray();

    private static Dictionary<string, GoldenNetwork> Families(params string[] families)
    {
        var networks = new Dictionary<string, GoldenNetwork>();
        foreach (string family in families)
        {
            using Stream file = typeof(GoldenNetwork).Assembly.GetManifestResourceStream($"{family}.json")!;
            using JsonDocument document = JsonDocument.Parse(file);
            foreach (JsonElement json in document.RootElement.EnumerateArray())
            {
                var network = new GoldenNetwork(json);
                networks.Add(network.Name, network);
            }
        }

        return networks;
    }

    private static List<ReferenceLayer> Layers(JsonElement json, int inputLength, Loss loss, int positions)
    {
        var layers = new List<ReferenceLayer>();
        var numbers = new Dictionary<string, int>();
        var outputs = new Dictionary<string, int> { ["input"] = 0 };
        List<int> lengths = [inputLength];
        foreach (JsonElement layer in json.EnumerateArray())
        {
            string kind = layer.GetProperty("kind").GetString()!.ToLowerInvariant();
            int[] others = layer.TryGetProperty("names", out JsonElement names) ? names.EnumerateArray().Select(name => outputs[name.GetString()!]).ToArray() : [];
            if (layer.TryGetProperty("map", out _))
                Append(ReferencePermute.ChannelsFirst(Integers(layer, "map")));
            ReferenceLayer? own = kind switch
            {
                "conv1d" or "conv2d" => new ReferenceConvolution(kind, Map(layer), layer.GetProperty("bias").GetBoolean()) { Groups = (int)Number(layer, "groups", 1) },
                "depthwiseconv1d" or "depthwiseconv2d" => Depthwise(layer, kind, layer.GetProperty("bias").GetBoolean()),
                "separableconv1d" or "separableconv2d" => Separable(layer, kind),
                "conv1dtranspose" or "conv2dtranspose" => new ReferenceTransposed(kind, Turned(layer), Integers(layer, "shape")[^1], layer.GetProperty("bias").GetBoolean()),
                "zeropadding1d" or "zeropadding2d" => ReferencePlacement.Edges(Integers(layer, "shape"), Integers(layer, "edges")),
                "cropping1d" or "cropping2d" => ReferencePlacement.Edges(Integers(layer, "shape"), Array.ConvertAll(Integers(layer, "edges"), edge => -edge)),
                "upsampling1d" or "upsampling2d" => ReferencePlacement.Enlarged(Integers(layer, "shape"), Integers(layer, "sizes"), layer.GetProperty("interpolation").GetString() == "Bilinear"),
                "repeatvector" => ReferencePlacement.Enlarged([1, .. Integers(layer, "shape")], [layer.GetProperty("count").GetInt32()], isBlended: false),
                "maxpooling1d" or "maxpooling2d" => new ReferencePooling(Map(layer), IsMax: true),
                "averagepooling1d" or "averagepooling2d" => new ReferencePooling(Map(layer), IsMax: false),
                "globalmaxpooling1d" or "globalmaxpooling2d" => new ReferencePooling(Whole(Integers(layer, "shape")), IsMax: true),
                "globalaveragepooling1d" or "globalaveragepooling2d" => new ReferencePooling(Whole(Integers(layer, "shape")), IsMax: false),
                "dense" => new ReferenceDense(lengths[^1], layer.GetProperty("units").GetInt32(), layer.GetProperty("bias").GetBoolean())
                {
                    KernelRules = WeightRules(layer, "kernel"),
                    BiasRules = WeightRules(layer, "bias"),
                },
                "add" => new ReferenceAdd(others),
                "multiply" => new ReferenceMultiply(others),
                "concatenate" => new ReferenceConcatenate(others),
                "layernormalization" => new ReferenceLayerNormalization(lengths[^1], 1e-3),
                "batchnormalization" when layer.TryGetProperty("features", out JsonElement features)
                    => new ReferencePerPosition(new ReferenceBatchNormalization(features.GetInt32(), layer.GetProperty("momentum").GetDouble(), 1e-3), features.GetInt32()),
                "batchnormalization" => new ReferenceBatchNormalization(lengths[^1], layer.GetProperty("momentum").GetDouble(), 1e-3),
                "rmsnormalization" => new ReferenceRmsNormalization(Integers(layer, "shape")[^1], 1e-6),
                "groupnormalization" => Grouped(layer),
                "prelu" => new ReferencePRelu(Integers(layer, "shape"), Integers(layer, "sharedAxes")) { Rules = WeightRules(layer, "alpha") },
                "rescaling" => Rescaling(layer.GetProperty("scale").GetDouble(), layer.GetProperty("offset").GetDouble()),
                "normalization" => new ReferenceNormalization(lengths[^1], layer.GetProperty("features").GetInt32()),
                "permute" => new ReferencePermute(Integers(layer, "shape"), Integers(layer, "dims")),
                _ => null,
            };
            if (own is not null)
                Append(own);
            if (layer.TryGetProperty("activation", out JsonElement activation) && Kind<Activation>(activation) != Activation.Linear)
                Append(Activated(Kind<Activation>(activation)));
            double l1 = Factor("outputL1"), l2 = Factor("outputL2");
            if (l1 + l2 > 0)
                Append(new ReferencePenalty(l1, l2));

            int number = numbers[kind] = numbers.GetValueOrDefault(kind) + 1;
            outputs[$"{kind}{number}"] = layers.Count;

            double Factor(string name) => layer.TryGetProperty(name, out JsonElement factor) ? factor.GetDouble() : 0;
        }

        return layers;

        // A softmax is over the channels of each position; one that the loss is computed together with stands apart.
        ReferenceLayer Activated(Activation activation)
        {
            ReferenceActivate own = new(activation);
            return activation == Activation.Softmax && ReferenceLoss.Head(loss) != activation && positions > 1 ? new ReferencePerPosition(own, lengths[^1] / positions) : own;
        }

        void Append(ReferenceLayer layer)
        {
            layers.Add(layer);
            lengths.Add(layer.Length([lengths[^1], .. layer.Joined.Select(other => lengths[other])]));
        }
    }

    private static ReferenceGroupNormalization Grouped(JsonElement layer)
    {
        int channels = Integers(layer, "shape")[^1], groups = layer.GetProperty("groups").GetInt32();
        return new(channels, groups == -1 ? channels : groups, layer.GetProperty("weight").GetBoolean(), layer.GetProperty("bias").GetBoolean(), 1e-3);
    }

    private static ReferenceAffine Rescaling(double scale, double offset) => new((_, _) => scale, (_, _) => offset);

    private static ReferenceMap Map(JsonElement layer)
        => new(Integers(layer, "shape"), Integers(layer, "out"), Integers(layer, "kernel"), Integers(layer, "strides"), Integers(layer, "dilation"), Integers(layer, "before"));

    private static ReferenceDepthwise Depthwise(JsonElement layer, string kind, bool bias) => new(kind, Map(layer), layer.GetProperty("multiplier").GetInt32(), bias);

    private static ReferenceSeparable Separable(JsonElement layer, string kind)
    {
        ReferenceDepthwise depthwise = Depthwise(layer, kind, bias: false);
        int[] made = Integers(layer, "out"), ones = [.. made[..^1].Select(_ => 1)];
        ReferenceMap points = new([.. made[..^1], depthwise.Map.Channels * depthwise.Multiplier], made, ones, ones, ones, [.. ones.Select(_ => 0)]);
        return new(kind, depthwise, new ReferenceConvolution(kind, points, Bias: true));
    }

    // The convolution from the map made to the map read.
    private static ReferenceMap Turned(JsonElement layer)
        => new(Integers(layer, "out"), Integers(layer, "shape"), Integers(layer, "kernel"), Integers(layer, "strides"), Integers(layer, "dilation"), Integers(layer, "before"));

    // A window as large as the map.
    private static ReferenceMap Whole(int[] shape)
    {
        int[] positions = shape[..^1], ones = [.. positions.Select(_ => 1)];
        return new(shape, [.. ones, shape[^1]], positions, positions, ones, [.. positions.Select(_ => 0)]);
    }

    private static int[] Integers(JsonElement layer, string name) => [.. layer.GetProperty(name).EnumerateArray().Select(number => number.GetInt32())];

    private static ReferenceWeightRules WeightRules(JsonElement layer, string tensor)
        => new(Number(layer, $"{tensor}L1", 0), Number(layer, $"{tensor}L2", 0), Number(layer, $"{tensor}MaxNorm", double.PositiveInfinity), layer.TryGetProperty($"{tensor}NonNegative", out _));

    private static OptimizerAttribute Rule(JsonElement json)
    {
        OptimizerAttribute rule = OwnRule(json);
        rule.GradientAccumulationSteps = (int)Number(json, "gradientAccumulationSteps", 1);
        rule.ClipValue = Number(json, "clipValue", double.PositiveInfinity);
        rule.ClipNorm = Number(json, "clipNorm", double.PositiveInfinity);
        rule.GlobalClipNorm = Number(json, "globalClipNorm", double.PositiveInfinity);
        rule.UseEma = json.TryGetProperty("emaMomentum", out _);
        rule.EmaMomentum = Number(json, "emaMomentum", 0);
        rule.EmaOverwriteFrequency = (int)Number(json, "emaOverwriteFrequency", 0);
        return rule;
    }

    private static double Number(JsonElement json, string name, double otherwise) => json.TryGetProperty(name, out JsonElement number) ? number.GetDouble() : otherwise;

    // The rules' defaults are the attributes' own, except RMSprop's epsilon, of which the script says why.
    private static OptimizerAttribute OwnRule(JsonElement json)
    {
        double rate = json.GetProperty("rate").GetDouble();
        double momentum = Number(json, "momentum", 0);
        return json.GetProperty("kind").GetString() switch
        {
            "Sgd" => new SgdAttribute(rate) { Momentum = momentum, Nesterov = json.TryGetProperty("nesterov", out _) },
            "Adam" => new AdamAttribute(rate),
            "AdamW" => new AdamWAttribute(rate),
            "RmsProp" => new RmsPropAttribute(rate) { Momentum = momentum, Centered = json.TryGetProperty("centered", out _), Epsilon = 1e-30 },
            "AdaGrad" => new AdaGradAttribute(rate),
            "Nadam" => new NadamAttribute(rate),
            "Lion" => new LionAttribute(rate),
            string kind => throw new InvalidDataException($"There is no optimizer {kind}."),
            null => throw new InvalidDataException("The optimizer has no kind."),
        };
    }

    private static TEnum Kind<TEnum>(JsonElement json)
        where TEnum : struct, Enum
        => Enum.Parse<TEnum>(json.GetString()!);

    private static double[] Values(JsonElement json, int count)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return Numbers(json);

        int bits = json.TryGetProperty("bits", out JsonElement given) ? given.GetInt32() : 24;
        double[] values = Sequence.Numbers(json.GetProperty("stream").GetUInt32(), json.GetProperty("scale").GetDouble(), count, bits);
        if (json.TryGetProperty("offset", out JsonElement offset))
            return Array.ConvertAll(values, value => value + offset.GetDouble());

        return json.TryGetProperty("positive", out _) ? Array.ConvertAll(values, value => Math.Max(value, 0)) : values;
    }

    private static double[] Numbers(JsonElement json) => json.EnumerateArray().Select(number => number.GetDouble()).ToArray();

    private static Dictionary<string, double[]> Tensors(JsonElement json) => json.EnumerateObject().ToDictionary(tensor => tensor.Name, tensor => Numbers(tensor.Value));
}
