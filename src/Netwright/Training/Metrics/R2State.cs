using System.Runtime.InteropServices;

namespace Netwright.Training.Metrics;

/// <summary>1 - Σ (t - p)² / Σ (t - mean t)² for each output; the mean of those.</summary>
internal sealed class R2State(int outputs) : MetricState
{
    private readonly double[] errors = new double[outputs], means = new double[outputs], deviations = new double[outputs];
    private long samples;

    public override double Result
    {
        get
        {
            double sum = 0;
            for (int i = 0; i < outputs; i++)
                sum += deviations[i] > 0 ? 1 - errors[i] / deviations[i] : errors[i] == 0 ? 1 : 0;
            return sum / outputs;
        }
    }

    public override void Reset()
    {
        Array.Clear(errors);
        Array.Clear(means);
        Array.Clear(deviations);
        samples = 0;
    }

    public override void KeepState(CheckpointState state)
    {
        // Their bits as arrays of floats, because numbers stand in the file's header, which many outputs would fill.
        state.Keep("errors", MemoryMarshal.Cast<double, float>(errors.AsSpan()));
        state.Keep("means", MemoryMarshal.Cast<double, float>(means.AsSpan()));
        state.Keep("deviations", MemoryMarshal.Cast<double, float>(deviations.AsSpan()));
        state.Keep("samples", ref samples, 0, long.MaxValue);
    }

    // Welford's updates (1962) of the targets' mean and deviation: the difference of two large sums would lose the deviation.
    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        samples++;
        for (int i = 0; i < outputs.Length; i++)
        {
            double error = (double)targets[i] - outputs[i], before = targets[i] - means[i];
            errors[i] += error * error;
            means[i] += before / samples;
            deviations[i] += before * (targets[i] - means[i]);
        }
    }
}
