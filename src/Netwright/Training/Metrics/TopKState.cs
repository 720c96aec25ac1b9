using Netwright.Compute;

namespace Netwright.Training.Metrics;

/// <summary>The share of the samples whose class is among the k of the greatest outputs: of fewer than k classes the output is greater.</summary>
internal sealed class TopKState(int k) : MetricState
{
    private long samples, right;

    public override double Result => (double)right / samples;

    public override void Reset() => samples = right = 0;

    public override void KeepState(CheckpointState state)
    {
        state.Keep("samples", ref samples, 0, long.MaxValue);
        state.Keep("right", ref right, 0, samples);
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        float own = outputs[Panels.ArgMax(targets)];
        int greater = 0;
        foreach (float output in outputs)
            greater += output > own ? 1 : 0;

        samples++;
        right += greater < k ? 1 : 0;
    }
}
