using Netwright.Generator.Declaration;
using Netwright.Generator.Layers;

namespace Netwright.Generator.Emission;

/// <summary>A valid network made ready to be written: its stages, and the places of its tensors in the parameter arena.</summary>
internal sealed class NetworkPlan
{
    private readonly List<Stage> stages = [];
    private readonly Dictionary<Stage, InferredLayer> layers = [];
    private readonly Dictionary<string, int> offsets = [];
    private InferredLayer? planned;
    private readonly Dictionary<string, Stage?> outputs = [];
    private int noises;

    private NetworkPlan(NetworkModel network, Inference inference)
    {
        Network = network;
        Layers = inference.Layers;
        foreach (TensorModel tensor in Tensors)
        {
            offsets.Add(tensor.Name, ArenaLength);
            ArenaLength += (int)tensor.ArenaLength;
        }
    }

    /// <summary>The declaration.</summary>
    public NetworkModel Network { get; }

    /// <summary>The layers with their shapes.</summary>
    public EquatableArray<InferredLayer> Layers { get; }

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

    /// <summary>The stage that is adapted to the data before training, or null.</summary>
    public NormalizationStage? Normalization => stages.OfType<NormalizationStage>().FirstOrDefault();

    /// <summary>Whether training code is wanted.</summary>
    public bool Trains => Network.Loss is not null;

    /// <summary>The parameter tensors in the order of the layers.</summary>
    public IEnumerable<TensorModel> Tensors => Layers.SelectMany(static layer => layer.Tensors);

    /// <summary>Floats in the parameter arena.</summary>
    public int ArenaLength { get; }

    /// <summary>Trainable scalars.</summary>
    public long ParameterCount => Tensors.Sum(static tensor => tensor.Count);

    /// <summary>Floats in one input.</summary>
    public int InputLength => Network.Input.Length;

    /// <summary>Floats in one output.</summary>
    public int OutputLength => Layers.Count == 0 ? InputLength : Layers[Layers.Count - 1].Output.Length;

    /// <summary>Floats of scratch that inference of one row needs.</summary>
    public int ScratchLength => InferringStages.Sum(static stage => stage.PaddedColumns);

    /// <summary>Floats that the input of one row is packed into before inference: 0 where every stage reads it as it is, since it reads no padding or there is none.</summary>
    public int PackedInputLength
        => InputLength % 16 == 0 || !stages.Exists(static stage => !stage.ReadsElements && stage.Sources.Contains(null)) ? 0 : (int)Shape.Padded(InputLength);

    /// <summary>Multiply-adds of one sample's forward pass.</summary>
    public long MultiplyAdds => stages.Sum(static stage => stage.MultiplyAdds);

    /// <summary>The activation that the outputs went through last.</summary>
    public ActivationKind LastActivation => Heads.LastActivation(Layers.Select(static layer => layer.Layer));

    /// <summary>Whether the outputs are probabilities of exclusive classes, so that there is a class to name.</summary>
    public bool IsCategorical => LastActivation == ActivationKind.Softmax && OutputLength > 1;

    /// <summary>Plans a valid network.</summary>
    public static NetworkPlan Create(NetworkModel network, Inference inference)
    {
        NetworkPlan plan = new(network, inference);
        HashSet<string> named = [.. inference.Layers.SelectMany(static layer => layer.Layer.References).Select(static reference => reference.Name)];
        foreach (InferredLayer layer in inference.Layers)
        {
            plan.planned = layer;
            layer.Layer.Plan(plan, layer);
            if (named.Contains(layer.Layer.Name))
                plan.Keep(layer.Layer.Name);
        }

        // Layers that compute nothing, such as a flatten alone, still hand the input on.
        if (plan.Last is null)
            plan.AddMap(plan.Layers[0].Layer.Name, plan.InputLength, inferenceOnly: false);

        // Stages that need the whole batch cut it into phases of their own.
        if (plan.TrainedStages.FirstOrDefault() is DenseStage first && !plan.TrainedStages.Any(static stage => stage.NeedsBatch))
            first.IsShared = first.IsWorthSharing;
        return plan;
    }

    /// <summary>Where a tensor begins in the arena.</summary>
    public int Offset(string tensor) => offsets[tensor];

    /// <summary>The stages that put out what arrives from layers before, null for the network's input.</summary>
    public IReadOnlyList<Stage?> Outputs(IEnumerable<Arrival> arrivals)
        => [.. arrivals.Select(arrival => arrival.Name is { } layer ? outputs[layer] : null)];

    /// <summary>Adds a stage.</summary>
    public void Add(Stage stage)
    {
        stages.Add(stage);
        layers.Add(stage, planned!);
        stage.Connect();
    }

    /// <summary>The layer that a stage computes, or computes a part of.</summary>
    public InferredLayer LayerOf(Stage stage) => layers[stage];

    /// <summary>Adds a stage that goes over the elements: the sum or product of a layer's inputs, or its input as it is.</summary>
    public void Map(InferredLayer layer, bool multiplies)
        => Add(new MapStage { Name = layer.Layer.Name, Inputs = layer.Input.Length, Columns = layer.Output.Length, Previous = Last, Joined = Outputs(layer.Joined), Trains = Trains, Multiplies = multiplies });

    /// <summary>Applies an activation: in the last stage's epilogue where that is free and the loss does not want what comes before it, else as a stage.</summary>
    public void Activate(ActivationKind activation, string layer, int columns)
    {
        if (activation == ActivationKind.Linear)
            return;

        // The last activation is left to inference where the loss is computed together with it, from the logits.
        bool leftToInference = Trains && Network.Loss!.FusesWith == activation && IsLast(layer);
        if (activation == ActivationKind.Softmax)
        {
            Add(new SoftmaxStage { Name = PartName(layer, activation), Inputs = columns, Columns = columns, Previous = Last, Trains = Trains, InferenceOnly = leftToInference });
            return;
        }

        if (leftToInference || Last is not { HasEpilogue: true, Epilogue.AcceptsActivation: true })
            AddMap(PartName(layer, activation), columns, leftToInference);
        Last!.Epilogue.Activation = activation;
    }

    /// <summary>Disturbs the elements while training: in the last stage's epilogue where that is free, else as a stage.</summary>
    public void Disturb(NoiseLayer noise, int columns)
    {
        if (!Trains)
            return;

        if (Last is not { HasEpilogue: true, Epilogue.AcceptsNoise: true })
            AddMap(noise.Name, columns, inferenceOnly: false);
        Last!.Epilogue.Noise = noise;
        Last.Epilogue.NoiseNumber = noises++;
    }

    /// <summary>Adds to the loss what the last stage puts out, which then stays as it is.</summary>
    public void Penalize(double l1, double l2, string layer)
    {
        if (!Trains || l1 == 0 && l2 == 0)
            return;

        Stage source = Last!;
        source.Epilogue.IsSealed = true;
        Add(new PenaltyStage { Name = Unlike(layer, layer + "Penalty"), Inputs = source.Columns, Columns = source.Columns, Previous = source, Trains = Trains, L1 = l1, L2 = l2 });
    }

    // What a layer further on names stays as it is: what comes next may not be applied before it is stored.
    private void Keep(string layer)
    {
        outputs.Add(layer, Last);
        if (Last is { } stage)
            stage.Epilogue.IsSealed = true;
    }

    private void AddMap(string name, int columns, bool inferenceOnly)
        => Add(new MapStage { Name = name, Inputs = columns, Columns = columns, Previous = Last, Trains = Trains, InferenceOnly = inferenceOnly });

    // Behind it there may still be a flatten of a vector, or another layer that does nothing.
    private bool IsLast(string layer) => Heads.Deciding(Layers.Select(static inferred => inferred.Layer))?.Name == layer;

    // A layer's stage bears its name; an activation that became a stage beside it adds its own: dense2Softmax.
    private string PartName(string layer, ActivationKind activation) => Unlike(layer, Last?.Name == layer ? layer + activation : layer);

    // A name of a layer's part that no other layer has.
    private string Unlike(string layer, string name)
    {
        while (Layers.Any(other => other.Layer.Name != layer && string.Equals(other.Layer.Name, name, StringComparison.OrdinalIgnoreCase)))
            name += "Part";
        return name;
    }
}
