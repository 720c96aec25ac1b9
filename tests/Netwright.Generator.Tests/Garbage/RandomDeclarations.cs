namespace Netwright.Generator.Tests.Garbage;

/// <summary>Makes declarations that the compiler takes, of any layers with any settings: most of them wrong somehow, some of them networks. The same seed makes the same ones.</summary>
internal sealed class RandomDeclarations(int seed)
{
    private static readonly string[] Integers = ["-1", "0", "1", "2", "3", "5", "15", "16", "17", "33", "100", "1000", "65536", "100_000_000", "int.MaxValue", "int.MinValue", "0x10", "1 + 1"];

    private static readonly string[] Widths = ["1", "2", "3", "5", "8", "15", "16", "17", "33", "64", "100"];

    private static readonly string[] Numbers = ["0.5", "0.001", "0", "0.0", "-0.0", "0.9", "1", "1.5", "-1", "1e-300", "1e-46", "1e300", "double.NaN", "double.PositiveInfinity", "double.Epsilon", "1f / 3", "0.1m == 0 ? 1 : 0.25"];

    private static readonly string[] Booleans = ["true", "false", "1 > 2"];

    private static readonly string[] Names = ["a", "A", "core", "dense1", "dense2", "_", "", "two words", "class", "x\\0y"];

    private static readonly string[] References = ["input", "input", "dense1", "dense1", "dense2", "activation1", "dropout1", "add1", "flatten1", "normalization1", "rescaling1", "a", ""];

    private readonly Random random = new(seed);

    // Half of the declarations draw from sane values only, or hardly any would be valid.
    private bool isSane;

    /// <summary>The attributes of the next declaration.</summary>
    public string Next()
    {
        isSane = random.Next(2) == 0;
        return string.Join("\n", (isSane ? Sane() : Wild()).Select(static attribute => $"[{attribute}]"));
    }

    private List<string> Sane()
    {
        string[] heads = ["Dense(3), Loss(Loss.MeanSquaredError)", "Dense(17), Loss(Loss.Huber)", "Dense(20, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy)", "Dense(1, Activation.Sigmoid), Loss(Loss.BinaryCrossentropy)"];
        List<string> attributes = [.. random.Next(3) == 0 ? MapStem() : [$"Network({Integer()})"], .. Enumerable.Range(0, random.Next(1, 5)).Select(_ => Layer())];
        if (random.Next(3) > 0)
            attributes.AddRange([Pick(heads), Optimizer()]);
        return attributes;
    }

    private IEnumerable<string> MapStem()
    {
        string[] layers =
        [
            "Conv2D(5, 2, Activation.Gelu)", "Conv2D(20, 2, Padding = Padding.Same), Conv2D(15, 2, Activation.Elu, Groups = 5, Padding = Padding.Same)", "Conv2D(17, 3, KernelWidth = 2, Padding = Padding.Same, Strides = 2)", "Conv2D(4, 2, DilationRate = 2, Padding = Padding.Same)", "MaxPooling2D(2, Strides = 1)",
            "AveragePooling2D(2, Padding = Padding.Same)", "BatchNormalization", "Dropout(0.25)", "Activation(Activation.Tanh)", "Rescaling(0.5)",
            "DepthwiseConv2D(2, Activation.Elu, DepthMultiplier = 2, Padding = Padding.Same)", "DepthwiseConv2D(3, Strides = 2, Padding = Padding.Same)", "SeparableConv2D(5, 2, Activation.Silu, Padding = Padding.Same)",
            "Conv2DTranspose(4, 3, Activation.Relu, Strides = 2, Padding = Padding.Same)", "ZeroPadding2D(1, Left = 0)", "Cropping2D(Top = 1)", "UpSampling2D(2, SizeWidth = 1)", "SpatialDropout2D(0.25)",
            "PRelu", "PRelu(SharedAxes = [1, 2])", "PRelu(SharedAxes = [2], AlphaL2 = 0.01)", "RmsNormalization", "GroupNormalization(1)", "GroupNormalization(-1, Scale = false)",
        ];
        return ["Network(9, 8, 3)", .. random.Next(4) == 0 ? ["RandomFlip", "RandomTranslation(0.25, 0.1)", "RandomErasing(0.5)"] : Array.Empty<string>(), .. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(layers)), "Flatten"];
    }

    private List<string> Wild()
    {
        List<string> attributes = [.. Enumerable.Range(0, random.Next(6)).Select(_ => Layer())];
        if (random.Next(3) > 0)
            attributes.Insert(random.Next(attributes.Count + 1), $"Loss({Member<Loss>()}{Maybe("LabelSmoothing", Number)})");
        if (random.Next(3) > 0)
            attributes.Insert(random.Next(attributes.Count + 1), Optimizer());
        attributes.Insert(random.Next(attributes.Count + 1), $"Network({string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Integer()))})");
        return attributes;
    }

    private string Layer() => random.Next(isSane ? 14 : 22) switch
    {
        0 => $"Flatten{(random.Next(4) == 0 ? $"(Name = \"{Pick(Names)}\")" : "")}",
        1 => $"Activation({Member<Activation>()}{Name()})",
        2 => $"Dropout({Number()}{Name()})",
        3 => $"{Pick(["Add", "Multiply", "Concatenate"])}(\"{Pick(References)}\"{(random.Next(3) == 0 ? $", \"{Pick(References)}\"" : "")}{Name()})",
        4 => $"BatchNormalization({(random.Next(4) == 0 ? $"Momentum = {Number()}" : "")})",
        6 => $"{Pick(["GaussianNoise", "AlphaDropout"])}({Number()}{Name()})",
        7 => $"Reshape({string.Join(", ", Enumerable.Range(0, random.Next(isSane ? 1 : 0, 3)).Select(_ => random.Next(2) == 0 ? "-1" : Integer()))})",
        8 => $"Rescaling({Number()}{(random.Next(2) == 0 ? $", {Number()}" : "")}{Name()})",
        9 => $"Normalization{(random.Next(8) == 0 ? $"(Name = \"{Pick(Names)}\")" : "")}",
        5 => $"LayerNormalization({(random.Next(4) == 0 ? $"Epsilon = {Number()}" : "")})",
        10 => $"Permute({(isSane ? Pick(["1", "1", "2, 1"]) : string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => Pick(["1", "2", "3", Integer()]))))})",
        11 => isSane ? Pick(["PRelu", "PRelu(SharedAxes = [1])", $"PRelu(AlphaL2 = {Number()})"]) : $"PRelu({(random.Next(2) == 0 ? $"SharedAxes = [{Integer()}, {Integer()}]" : $"AlphaL1 = {Number()}")}{Name()})",
        12 => isSane ? Pick(["RmsNormalization", "GroupNormalization(1)"]) : $"{Pick(["GroupNormalization", "RmsNormalization"])}{(random.Next(2) == 0 ? $"(Epsilon = {Number()})" : "")}",
        18 => $"{Pick(["Conv1D", "Conv2D", "Conv1DTranspose", "Conv2DTranspose", "SeparableConv1D", "SeparableConv2D"])}({Integer()}, {Integer()}{(random.Next(2) == 0 ? $", {Member<Activation>()}" : "")}{Maybe("Strides", Integer)}{Maybe("DilationRate", Integer)}{Maybe("Padding", Member<Padding>)}{Name()})",
        20 => $"{Pick(["Conv1D", "Conv2D"])}({Integer()}, {Integer()}, Groups = {Integer()}{Maybe("Padding", Member<Padding>)}{Name()})",
        19 => $"{Pick(["MaxPooling1D", "MaxPooling2D", "AveragePooling1D", "AveragePooling2D"])}({Integer()}{Maybe("Strides", Integer)}{Maybe("Padding", Member<Padding>)}{Name()})",
        21 => Pick(["GlobalMaxPooling1D", "GlobalMaxPooling2D", "GlobalAveragePooling1D", "GlobalAveragePooling2D"]),
        14 => $"{Pick(["DepthwiseConv1D", "DepthwiseConv2D"])}({Integer()}{Maybe("DepthMultiplier", Integer)}{Maybe("Strides", Integer)}{Maybe("DilationRate", Integer)}{Maybe("Padding", Member<Padding>)}{Name()})",
        15 => $"{Pick(["ZeroPadding1D", "ZeroPadding2D", "Cropping1D", "Cropping2D"])}({Integer()}{Maybe("Left", Integer)}{Maybe("Right", Integer)}{Name()})",
        16 => $"{Pick(["UpSampling1D", "UpSampling2D", "RepeatVector", "SpatialDropout1D", "SpatialDropout2D"])}({Integer()}{Name()})",
        17 => Pick([$"RandomFlip", $"RandomTranslation({Number()}, {Number()})", $"RandomRotation({Number()})", $"RandomZoom({Number()})", $"RandomContrast({Number()})", $"RandomBrightness({Number()})", $"RandomErasing({Number()})"]),
        _ => $"Dense({Integer()}{(random.Next(2) == 0 ? $", {Member<Activation>()}" : "")}{Maybe("UseBias", () => Pick(Booleans))}{Maybe("KernelInitializer", Member<KernelInitializer>)}{Maybe("KernelL2", Number)}{Maybe("BiasMaxNorm", Number)}{Maybe("OutputL1", Number)}{Maybe("OutputL2", Number)}{Name()})",
    };

    private string Optimizer() => random.Next(7) switch
    {
        0 => $"Sgd({Number()}{Maybe("Momentum", Number)}{Maybe("Nesterov", () => Pick(Booleans))}{Maybe("ClipNorm", Number)}{Maybe("UseEma", () => Pick(Booleans))}{Maybe("EmaMomentum", Number)}{Maybe("GradientAccumulationSteps", Integer)})",
        1 => $"Adam({Number()}{Maybe("Beta1", Number)}{Maybe("Beta2", Number)}{Maybe("Epsilon", Number)})",
        2 => $"AdamW({Number()}{Maybe("WeightDecay", Number)}{Maybe("ClipNorm", Number)}{Maybe("UseEma", () => Pick(Booleans))}{Maybe("EmaMomentum", Number)}{Maybe("GradientAccumulationSteps", Integer)})",
        3 => $"AdaGrad({Number()}{Maybe("InitialAccumulatorValue", Number)}{Maybe("Epsilon", Number)})",
        4 => $"Nadam({Number()}{Maybe("Beta1", Number)}{Maybe("Beta2", Number)}{Maybe("Epsilon", Number)})",
        5 => $"Lion({Number()}{Maybe("Beta1", Number)}{Maybe("Beta2", Number)})",
        _ => $"RmsProp({Number()}{Maybe("Rho", Number)}{Maybe("Momentum", Number)}{Maybe("Epsilon", Number)}{Maybe("Centered", () => Pick(Booleans))})",
    };

    private string Name() => isSane ? "" : Maybe("Name", () => $"\"{Pick(Names)}\"");

    private string Integer() => Pick(isSane ? Widths : Integers);

    private string Number() => isSane ? $"0.{random.Next(1, 1000):000}" : Pick(Numbers);

    private string Member<T>()
        where T : struct, Enum
        => !isSane && random.Next(20) == 0 ? $"({typeof(T).Name})({random.Next(-2, 30)})" : $"{typeof(T).Name}.{Pick(Enum.GetNames<T>())}";

    private string Maybe(string property, Func<string> value) => random.Next(4) == 0 ? $", {property} = {value()}" : "";

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
