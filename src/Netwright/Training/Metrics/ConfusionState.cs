using Netwright.Compute;

namespace Netwright.Training.Metrics;

/// <summary>A metric that is computed from a confusion matrix. The outputs of sigmoids are judged one by one and counted together, as classes 0 and 1.</summary>
internal sealed class ConfusionState(NetworkDescription network, double threshold, Func<ConfusionCounts, double> result) : MetricState
{
    private const float TargetThreshold = 0.5f;

    private readonly bool isCategorical = network.Accuracy == AccuracyKind.Categorical;

    /// <summary>The counts.</summary>
    public ConfusionCounts Counts { get; } = new(network.Accuracy == AccuracyKind.Categorical ? network.Channels : 2);

    public override double Result => result(Counts);

    public override void Reset() => Counts.Clear();

    public override void KeepState(CheckpointState state) => Counts.KeepState(state);

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        if (isCategorical)
        {
            Counts.Add(Panels.ArgMax(targets), Panels.ArgMax(outputs));
            return;
        }

        for (int i = 0; i < outputs.Length; i++)
            Counts.Add(targets[i] > TargetThreshold ? 1 : 0, outputs[i] > threshold ? 1 : 0);
    }
}
