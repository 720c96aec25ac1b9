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

    /// <summary>The stages that training runs.</summary>
    public IEnumerable<Stage> TrainedStages => stages.Where(static stage => !stage.InferenceOnly);

    /// <summary>The stage that was added last, or null.</summary>
    public Stage? Last => stages.LastOrDefault();

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
    public int ScratchLength => stages.Sum(static stage => stage.PaddedColumns);

    /// <summary>Floats that the input of one row is packed into before inference: 0 where the first stage reads it as it is, since it reads no padding or there is none.</summary>
    public int PackedInputLength => stages[0].ReadsElements || InputLength % 16 == 0 ? 0 : (int)Shape.Padded(InputLength);

    /// <summary>The matrices that training keeps for the rows of a batch, each as wide as its stage: the core's field, and the stage.</summary>
    public IEnumerable<(string Field, Stage Stage)> Matrices
    {
        get
        {
            foreach (Stage stage in TrainedStages)
            {
                yield return (stage.OutputField, stage);
                if (stage.ValueField != stage.OutputField)
                    yield return (stage.ValueField, stage);
                if (stage.NeedsDelta)
                    yield return (stage.DeltaField, stage);
            }
        }
    }

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
        foreach (InferredLayer layer in inference.Layers)
        {
            plan.planned = layer;
            layer.Layer.Plan(plan, layer);
        }

        // Layers that compute nothing, such as a flatten alone, still hand the input on.
        if (plan.Last is null)
            plan.AddMap(plan.Layers[0].Layer.Name, plan.InputLength, inferenceOnly: false);
        return plan;
    }

    /// <summary>Where a tensor begins in the arena.</summary>
    public int Offset(string tensor) => offsets[tensor];

    /// <summary>Adds a stage.</summary>
    public void Add(Stage stage)
    {
        stages.Add(stage);
        layers.Add(stage, planned!);
    }

    /// <summary>The layer that a stage computes, or computes a part of.</summary>
    public InferredLayer LayerOf(Stage stage) => layers[stage];

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

    /// <summary>Applies dropout while training: in the last stage's epilogue where that is free, else as a stage.</summary>
    public void Drop(double rate, string layer, int columns)
    {
        if (!Trains)
            return;

        if (Last is not { HasEpilogue: true, Epilogue.AcceptsDropout: true })
            AddMap(layer, columns, inferenceOnly: false);
        Last!.Epilogue.Dropout = new DropoutPlan(rate, noises++);
    }

    private void AddMap(string name, int columns, bool inferenceOnly)
        => Add(new MapStage { Name = name, Inputs = columns, Columns = columns, Previous = Last, Trains = Trains, InferenceOnly = inferenceOnly });

    // Behind it there may still be a flatten of a vector, or another layer that does nothing.
    private bool IsLast(string layer) => Heads.Deciding(Layers.Select(static inferred => inferred.Layer))?.Name == layer;

    // A layer's stage bears its name; an activation that became a stage beside it adds its own: dense2Softmax.
    private string PartName(string layer, ActivationKind activation)
    {
        string name = Last?.Name == layer ? layer + activation : layer;
        while (Layers.Any(other => other.Layer.Name != layer && string.Equals(other.Layer.Name, name, StringComparison.OrdinalIgnoreCase)))
            name += "Part";
        return name;
    }
}
