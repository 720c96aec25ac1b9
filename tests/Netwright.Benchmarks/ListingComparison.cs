using System.Globalization;
using Netwright.Benchmarks.Compare;
using Netwright.Compute;

namespace Netwright.Benchmarks;

/// <summary>The generated network beside the same one written by hand: a whole training step and one prediction.</summary>
internal static class ListingComparison
{
    private const int Samples = 4096;

    /// <summary>Prints, for each number of threads and batch size, microseconds of both and their ratio.</summary>
    public static void Run(TextWriter output, IReadOnlyList<int> threads)
    {
        (float[] inputs, byte[] labels) = Draw();
        Dataset<int> data = new(inputs, [.. labels.Select(static label => (int)label)], Samples);
        output.WriteLine("microseconds, median of the rounds (minimum); ratio = by hand / generated, median of the rounds (least to greatest)");
        foreach (int count in threads.Where(static count => count > 0))
        {
            foreach (int batch in new[] { 32, 128, 512 })
                Report(output, $"training step, batch {batch}, {count} thread{(count == 1 ? "" : "s")}", Steps(data, inputs, labels, batch, count));
        }

        Report(output, "predict one", Predictions(inputs));
    }

    private static IReadOnlyList<Action> Steps(Dataset<int> data, float[] inputs, byte[] labels, int batch, int threads)
    {
        int batches = Samples / batch, byHandAt = 0, generatedAt = 0;
        ByHandClassifier byHand = new(1, threads);
        TrainableNetwork<int> generated = ((INetwork<int>)new Mnist(1)).Trainable;
        generated.Reserve(batch);
        generated.LearningRate = Workload.LearningRate;
        WorkerTeam team = new(threads);
        int[] order = [.. Enumerable.Range(0, Samples)];
        return
        [
            () =>
            {
                int start = byHandAt++ % batches * batch;
                byHand.TrainStep(inputs, start, labels.AsSpan(start, batch), batch, out _);
            },
            () => generated.Train(team, new(data, order, generatedAt++ % batches * batch, batch), seed: 1),
        ];
    }

    private static IReadOnlyList<Action> Predictions(float[] inputs)
    {
        ByHandClassifier byHand = new(1, 1);
        Mnist generated = new(1);
        float[] output = new float[Mnist.OutputLength];
        return [() => byHand.PredictOne(ref inputs[0]), () => generated.Predict(inputs.AsSpan(0, Mnist.InputLength), output)];
    }

    private static void Report(TextWriter output, string what, IReadOnlyList<Action> contestants)
    {
        double[][] times = Rounds.Run([.. contestants.Select(Rounds.Of)]);
        double[] ratios = [.. times[0].Zip(times[1], static (byHand, generated) => byHand / generated)];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what,-36} by hand {Micro(times[0])}  generated {Micro(times[1])}  ratio {Rounds.Median(ratios):0.00} ({ratios.Min():0.00} to {ratios.Max():0.00}), of the minima {times[0].Min() / times[1].Min():0.00}"));
    }

    private static string Micro(double[] seconds)
        => string.Create(CultureInfo.InvariantCulture, $"{Rounds.Median(seconds) * 1e6,8:0.00} ({seconds.Min() * 1e6:0.00})");

    private static (float[] Inputs, byte[] Labels) Draw()
    {
        Random random = new(3);
        float[] inputs = new float[Samples * Mnist.InputLength];
        byte[] labels = new byte[Samples];
        foreach (ref float input in inputs.AsSpan())
            input = random.NextSingle();
        foreach (ref byte label in labels.AsSpan())
            label = (byte)random.Next(10);
        return (inputs, labels);
    }
}
