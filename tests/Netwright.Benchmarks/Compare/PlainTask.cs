namespace Netwright.Benchmarks.Compare;

/// <summary>A workload with plain loops over TensorPrimitives.</summary>
internal static class PlainTask
{
    /// <summary>One training step.</summary>
    public static Action Train(Workload workload, int batch)
    {
        PlainNetwork network = new(workload);
        (float[] inputs, int[] labels) = Draw(workload, Workload.Samples);
        int length = workload.Units[0], at = 0, batches = Workload.Samples / batch;
        return () =>
        {
            int start = at++ % batches * batch;
            network.Train(inputs.AsSpan(start * length, batch * length), labels.AsSpan(start, batch));
        };
    }

    /// <summary>So many predictions.</summary>
    public static Action Predict(Workload workload, int batch)
    {
        PlainNetwork network = new(workload);
        (float[] inputs, _) = Draw(workload, batch);
        int length = workload.Units[0];
        return () =>
        {
            for (int row = 0; row < batch; row++)
                network.Predict(inputs.AsSpan(row * length, length));
        };
    }

    private static (float[] Inputs, int[] Labels) Draw(Workload workload, int samples)
    {
        Random random = new(3);
        float[] inputs = [.. Enumerable.Range(0, samples * workload.Units[0]).Select(_ => random.NextSingle())];
        int[] labels = [.. Enumerable.Range(0, samples).Select(_ => random.Next(Math.Max(workload.Units[^1], 2)))];
        return (inputs, labels);
    }
}
