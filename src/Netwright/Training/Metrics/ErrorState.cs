namespace Netwright.Training.Metrics;

/// <summary>The mean absolute error, or the root of the mean squared one, over all samples and outputs.</summary>
internal sealed class ErrorState(bool squares) : MetricState
{
    private double sum;
    private long count;

    public override double Result => squares ? Math.Sqrt(sum / count) : sum / count;

    public override void Reset() => (sum, count) = (0, 0);

    public override void KeepState(CheckpointState state)
    {
        state.Keep("sum", ref sum);
        state.Keep("count", ref count, 0, long.MaxValue);
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        for (int i = 0; i < outputs.Length; i++)
        {
            double difference = (double)outputs[i] - targets[i];
            sum += squares ? difference * difference : Math.Abs(difference);
        }

        count += outputs.Length;
    }
}
