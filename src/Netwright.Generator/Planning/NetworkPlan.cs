using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>A valid network made ready to be written: its stages, and the places of its tensors in the parameter arena.</summary>
internal abstract class NetworkPlan
{
    private readonly List<Stage> stages = [];
    private readonly List<string> augmentations = [];
    private readonly Dictionary<string, long> offsets = [];
    private readonly Dictionary<string, Stage?> outputs = [];
    private ScratchLayout? scratch;
    private int noises;

    /// <summary>Lays out the parameters; the stages are added by the layers, in their order.</summary>
    /// <param name="input">The shape of one input.</param>
    /// <param name="layers">The layers with their shapes.</param>
    /// <param name="trains">Whether training code is wanted.</param>
    /// <param name="fused">The activation that the loss is computed together with, or null.</param>
    protected NetworkPlan(Shape input, EquatableArray<InferredLayer> layers, bool trains, ActivationKind? fused)
    {
        Input = input;
        Layers = layers;
        Trains = trains;
        Fused = fused;
        LooksAtPositions = layers.Any(static layer => layer.Layer.LooksAtPositions(layer.Input)) || trains && Output.Rank > 1;
        InputMatrix = new Matrix("Inputs", "x", View.Flat(input));
        foreach (TensorModel tensor in Tensors)
        {
            offsets.Add(tensor.Name, ArenaLength);
            ArenaLength += tensor.ArenaLength;
        }
    }

    /// <summary>The shape of one input.</summary>
    public Shape Input { get; }

    /// <summary>The packed inputs of a batch.</summary>
    public Matrix InputMatrix { get; }

    /// <summary>The layers with their shapes.</summary>
    public EquatableArray<InferredLayer> Layers { get; }

    /// <summary>Whether training code is wanted.</summary>
    public bool Trains { get; }

    /// <summary>The activation that the loss is computed together with, from what comes before it; or null.</summary>
    public ActivationKind? Fused { get; }

    /// <summary>The stages in their order.</summary>
    public IReadOnlyList<Stage> Stages => stages;

    /// <summary>The stages that inference runs.</summary>
    public IEnumerable<Stage> InferringStages => stages.Where(static stage => stage.Infers);

    /// <summary>The stages that training runs.</summary>
    public IEnumerable<Stage> TrainedStages => stages.Where(static stage => !stage.InferenceOnly);

    /// <summary>The stage that puts out what arrives at the next layer, or null before the first.</summary>
    public Stage? Last => stages.LastOrDefault(static stage => !stage.AddsToLoss);

    /// <summary>The stage that puts out what the loss is computed from.</summary>
    public Stage LastTrained => stages.Last(static stage => !stage.AddsToLoss && !stage.InferenceOnly);

    /// <summary>The stage that metrics read: what the loss is computed from, or behind it the activation that training leaves to inference.</summary>
    public Stage LastMeasured => stages.Last(stage => !stage.AddsToLoss && stage != OutputStage);

    /// <summary>The stage that is adapted to the data before training, or null.</summary>
    public Stage? Adapted => stages.Find(static stage => stage.Adapts is not null);

    /// <summary>The parameter tensors in the order of the layers.</summary>
    public IEnumerable<TensorModel> Tensors => Layers.SelectMany(static layer => layer.Tensors);

    /// <summary>Floats in the parameter arena.</summary>
    public long ArenaLength { get; }

    /// <summary>Trainable scalars.</summary>
    public long ParameterCount => Tensors.Sum(static tensor => tensor.Count);

    /// <summary>The positions of one output: 1 where it is a vector.</summary>
    public int Positions => Output.Length / Output.Channels;

    /// <summary>Floats in one input.</summary>
    public int InputLength => Input.Length;

    /// <summary>Floats in one output.</summary>
    public int OutputLength => Output.Length;

    /// <summary>Where inference keeps what its stages put out.</summary>
    public ScratchLayout Scratch => scratch ??= new ScratchLayout([.. InferringStages.Select(static stage => stage.Predict)], InputMatrix, Last!.Output);

    /// <summary>Floats that the input of one sample is packed into before inference: 0 where every stage reads it as it is, since it reads no padding or there is none.</summary>
    public int PackedInputLength
        => !InputMatrix.View.IsPadded || !stages.Exists(static stage => !stage.ReadsElements && stage.Sources.Contains(null)) ? 0 : (int)InputMatrix.View.PaddedLength;

    /// <summary>Floats that training keeps of one sample, inputs and targets not counted.</summary>
    public long RowLength => TrainedStages.Sum(static stage => stage.RowLength);

    /// <summary>Floats of one sample in the widest of what training keeps in one array.</summary>
    public long WidestLength => TrainedStages.Max(static stage => Math.Max(stage.Matrices.Max(static matrix => (long?)matrix.View.PaddedLength) ?? 0, stage.RowNumbers?.Floats ?? 0));

    /// <summary>Multiply-adds of one sample's forward pass.</summary>
    public long MultiplyAdds => stages.Sum(static stage => stage.MultiplyAdds);

    /// <summary>The activation that the outputs went through last.</summary>
    public ActivationKind LastActivation => Deciding?.Applies ?? ActivationKind.Linear;

    /// <summary>Whether the outputs are probabilities of exclusive classes, so that there is a class to name.</summary>
    public bool IsCategorical => OutputLength > 1 && SoftmaxOutput is { } shape && shape.Length == shape.Channels;

    /// <summary>Whether they are that at each of several positions.</summary>
    public bool IsCategoricalByPosition => SoftmaxOutput is { } shape && shape == Output && shape.Length > shape.Channels && shape.Channels > 1;

    // What a softmax puts out, where that is the activation that the outputs went through last.
    private Shape? SoftmaxOutput
        => Layers.LastOrDefault(static layer => layer.Layer.Applies is not null) is { Layer.Applies: ActivationKind.Softmax, Output: var shape } ? shape : null;

    private Layer? Deciding => Layer.Deciding(Layers.Select(static layer => layer.Layer));

    /// <summary>Adds the stages of a layer.</summary>
    /// <param name="layer">The next layer.</param>
    /// <param name="isNamed">Whether a layer further on refers to it.</param>
    public void Plan(InferredLayer layer, bool isNamed)
    {
        layer.Layer.Plan(this, layer);
        if (!isNamed)
            return;

        outputs.Add(layer.Layer.Name, Last);
        Last?.Epilogue.Seal();
    }

    /// <summary>Adds a stage.</summary>
    public void Append(Stage stage)
    {
        stages.Add(stage);
        stage.Connect();
    }

    /// <summary>How stages see what has a shape: flat, unless some layer of the network looks at positions.</summary>
    public View ViewOf(Shape shape) => LooksAtPositions ? View.ByPosition(shape) : View.Flat(shape);

    /// <summary>Whether some layer looks at positions, or the loss is computed at several.</summary>
    public bool LooksAtPositions { get; }

    /// <summary>The view of what arrives at the next layer.</summary>
    public View ArrivingView => Last?.View ?? InputMatrix.View;

    /// <summary>The stage that puts out the network's input in the view of its shape, or null where the packed input is that.</summary>
    public Stage? InputStage { get; protected set; }

    /// <summary>The stage that hands on the outputs of several positions as one row, or null where there is one position. Training leaves it out, for the loss is computed at each position.</summary>
    public Stage? OutputStage { get; protected set; }

    /// <summary>The shape of one output.</summary>
    public Shape Output => Layers.Count == 0 ? Input : Layers[Layers.Count - 1].Output;

    /// <summary>Where a tensor begins in the arena.</summary>
    public int Offset(string tensor) => (int)offsets[tensor];

    /// <summary>The stages that put out what arrives from layers before, null for the packed input.</summary>
    public IReadOnlyList<Stage?> Outputs(IEnumerable<Arrival> arrivals)
        => [.. arrivals.Select(arrival => arrival.Name is { } layer ? outputs[layer] : InputStage)];

    /// <summary>C# expressions, each of which makes an augmentation of the run time, in the order in which they change a sample.</summary>
    public IReadOnlyList<string> Augmentations => augmentations;

    /// <summary>Adds one of those.</summary>
    public void Augment(string expression) => augmentations.Add(expression);

    /// <summary>The number of the next noise, from which its key is derived.</summary>
    public int NumberNoise() => noises++;

    /// <summary>The layer whose activation is computed together with the loss while training; or null.</summary>
    public InferredLayer? LeftToInference { get; set; }

    /// <summary>Whether a layer applies the activation that the outputs go through last. Behind it there may still be layers that change no element.</summary>
    public bool IsDeciding(InferredLayer layer) => Deciding == layer.Layer;

    /// <summary>The name of a part of a layer: the one wished for, made longer where another layer bears it.</summary>
    public string NameOfPart(InferredLayer layer, string name)
    {
        while (Layers.Any(other => other.Layer != layer.Layer && string.Equals(other.Layer.Name, name, StringComparison.OrdinalIgnoreCase)))
            name += "Part";
        return name;
    }
}
