using System.ComponentModel;
using Netwright.Augmentation;

namespace Netwright.Compute;

/// <summary>What the run time knows of a generated network: its lengths, its tensors and its identity.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class NetworkDescription
{
    /// <summary>The class's name, for messages.</summary>
    public required string Name { get; init; }

    /// <summary>The layers that decide what the network computes, one a line: equal where two networks can share their parameters.</summary>
    public required string Layers { get; init; }

    /// <summary>The SHA-256 of <see cref="Layers"/> in hexadecimal digits.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>All that decides how the network learns, one a line: layers with all their settings, loss and optimizer; empty without a loss.</summary>
    public string Training { get; init; } = "";

    /// <summary>Floats in one input.</summary>
    public required int InputLength { get; init; }

    /// <summary>Floats in one output.</summary>
    public required int OutputLength { get; init; }

    /// <summary>The positions of an output, each of which has a loss of its own; 1 where an output is one vector.</summary>
    public int Positions { get; init; } = 1;

    /// <summary>Floats of one position of an output.</summary>
    internal int Channels => OutputLength / Positions;

    /// <summary>Floats of one output as training keeps it: a row in panels for each position.</summary>
    internal long PaddedOutputLength => (long)Positions * Panels.Padded(Channels);

    /// <summary>The classes of which each sample is of one, or 0 where samples are of none, of several, or of one at each of several positions.</summary>
    internal int SampleClasses => this switch
    {
        { Positions: > 1 } => 0,
        { Accuracy: AccuracyKind.Categorical } => OutputLength,
        { Accuracy: AccuracyKind.Binary or AccuracyKind.Sign, OutputLength: 1 } => 2,
        _ => 0,
    };

    /// <summary>Reports a network that does not predict classes of which one is right, at each position where an output has several.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void RequireClasses(string parameter)
    {
        if (Accuracy != AccuracyKind.Categorical && !(Accuracy == AccuracyKind.Binary && Channels == 1))
            throw new ArgumentException($"{Name} does not predict classes of which one is right: it would have to end in a softmax, or in a sigmoid of one unit.", parameter);
    }

    /// <summary>Floats in the parameter arena, padding included.</summary>
    public required int ArenaLength { get; init; }

    /// <summary>Floats of scratch that inference of one row needs, the packed input not counted: a multiple of 16.</summary>
    public required long ScratchLength { get; init; }

    /// <summary>Floats that training keeps of one row in the matrices of its layers, inputs and targets not counted.</summary>
    public long RowLength { get; init; }

    /// <summary>Floats of one row in the widest of those matrices.</summary>
    public long WidestLength { get; init; }

    /// <summary>Multiply-adds of one sample's forward pass: what a choice of threads is made from.</summary>
    public required long MultiplyAdds { get; init; }

    /// <summary>The tensors, in the order of the layers.</summary>
    public required ParameterTensor[] Tensors { get; init; }

    /// <summary>What makes other images of the samples that are learnt from, one after the other; empty where they are learnt from as they are.</summary>
    public ImageAugmentation[] Augmentations { get; init; } = [];

    /// <summary>Which predictions count as right.</summary>
    public AccuracyKind Accuracy { get; init; } = AccuracyKind.None;

    /// <summary>What the last layer multiplies its inputs by, where it rescales.</summary>
    public double OutputScale { get; init; } = 1;

    /// <summary>What the last layer adds then.</summary>
    public double OutputOffset { get; init; }

    /// <summary>The names of the classes in their order, of a network over an enum or a <c>bool</c>; else null.</summary>
    public string[]? ClassNames { get; init; }

    /// <summary>The least target that the loss can take.</summary>
    public float LeastTarget { get; init; } = float.MinValue;

    /// <summary>The greatest target that the loss can take.</summary>
    public float GreatestTarget { get; init; } = float.MaxValue;

    /// <summary>What the targets are, beside that.</summary>
    public TargetKind TargetKind { get; init; }

    /// <summary>The layer that normalizes vectors by the mean and variance of the batch, of one number a sample and feature; null where there is none.</summary>
    public string? NormalizedByBatch { get; init; }

    /// <summary>The optimizer's learning rate as declared.</summary>
    public double LearningRate { get; init; }

    /// <summary>The batches whose mean gradient makes a step.</summary>
    public int AccumulationSteps { get; init; } = 1;

    /// <summary>The greatest norm of each tensor's gradient.</summary>
    public double ClipNorm { get; init; } = double.PositiveInfinity;

    /// <summary>The greatest norm of the gradient of all tensors together.</summary>
    public double GlobalClipNorm { get; init; } = double.PositiveInfinity;

    /// <summary>What is adapted to the data, or null.</summary>
    public NormalizationPlace? Normalization { get; init; }
}
