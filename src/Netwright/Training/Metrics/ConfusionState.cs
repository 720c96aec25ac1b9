using Netwright.Compute;

namespace Netwright.Training.Metrics;

/// <summary>A metric that is computed from counts by class. The outputs of sigmoids are judged one by one and counted together, as classes 0 and 1.</summary>
internal sealed class ConfusionState(NetworkDescription network, double threshold, Func<ClassCounts, double> result, ClassCounts counts) : MetricState
{
    private const float TargetThreshold = 0.5f;

    private readonly bool isCategorical = network.Accuracy == AccuracyKind.Categorical;

    public ConfusionState(NetworkDescription network, double threshold, Func<ClassCounts, double> result)
        : this(network, threshold, result, new ClassCounts(Classes(network)))
    {
    }

    public override double Result => result(counts);

    /// <summary>The classes that a network tells apart.</summary>
    public static int Classes(NetworkDescription network) => network.Accuracy == AccuracyKind.Categorical ? network.Channels : 2;

    public override void Reset() => counts.Clear();

    public override void KeepState(CheckpointState state) => counts.KeepState(state);

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        if (isCategorical)
        {
            counts.Add(Panels.ArgMax(targets), Panels.ArgMax(outputs));
            return;
        }

        for (int i = 0; i < outputs.Length; i++)
            counts.Add(targets[i] > TargetThreshold ? 1 : 0, outputs[i] > threshold ? 1 : 0);
    }
}
