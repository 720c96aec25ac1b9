using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>Every workload with the generated network and its peers, in turns.</summary>
internal sealed class Comparison(TextWriter output, string[]? torch)
{
    private const int Rounds = 15, EpochRounds = 5;
    private const double Turn = 0.1;

    private readonly List<Row> rows = [];

    /// <summary>Runs all the tasks of the workloads whose name holds <paramref name="only"/>.</summary>
    public IReadOnlyList<Row> Run(IReadOnlyList<int> threads, string only)
    {
        Workload[] workloads = [.. Workload.All.Where(workload => workload.Name.Contains(only, StringComparison.OrdinalIgnoreCase))];
        foreach (int count in threads)
        {
            double peak = FmaPeak.Measure(count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{count} thread{(count == 1 ? "" : "s")}; the machine's peak is {2e-9 * peak:0} GFLOP/s"));
            output.WriteLine("microseconds: median (minimum); ratio to Netwright of the same round: median, least to greatest");
            using TorchPeer? peer = Peer(count);
            foreach (Workload workload in workloads)
                Measure(workload, count, peak, peer);
            if (workloads.Contains(Workload.All[0]))
                Report(Workload.All[0], "epoch", Workload.EpochBatch, Workload.EpochSamples * Workload.All[0].TrainingMultiplyAdds, count, peak, EpochRounds, Contestants(NetwrightTask.Epoch(Workload.EpochBatch, count), peer?.Load(Workload.All[0], "epoch", Workload.EpochBatch)));
        }

        return rows;
    }

    private void Measure(Workload workload, int threads, double peak, TorchPeer? peer)
    {
        foreach (int batch in workload.Batches)
        {
            Action? plain = threads == 1 ? PlainTask.Train(workload, batch) : null;
            Report(workload, "step", batch, batch * workload.TrainingMultiplyAdds, threads, peak, Rounds, Contestants(NetwrightTask.Train(workload, batch, threads), peer?.Load(workload, "train", batch), plain));
        }

        // Predicting is the caller's thread's own work: more threads are the caller's to use.
        if (threads > 1)
            return;

        foreach (int batch in Workload.PredictedBatches)
            Report(workload, "predict", batch, batch * workload.MultiplyAdds, threads, peak, Rounds, Contestants(NetwrightTask.Predict(workload, batch), peer?.Load(workload, "predict", batch), PlainTask.Predict(workload, batch)));
    }

    private static List<(string, Func<int, double>)> Contestants(Action netwright, Func<int, double>? torch, Action? plain = null)
    {
        List<(string, Func<int, double>)> contestants = [("Netwright", Benchmarks.Rounds.Of(netwright))];
        if (torch is not null)
            contestants.Add(("TorchSharp", torch));
        if (plain is not null)
            contestants.Add(("plain loops", Benchmarks.Rounds.Of(plain)));
        return contestants;
    }

    private void Report(Workload workload, string task, int batch, long multiplyAdds, int threads, double peak, int rounds, List<(string Name, Func<int, double> Run)> contestants)
    {
        double[][] times = Benchmarks.Rounds.Run([.. contestants.Select(static contestant => contestant.Run)], rounds, Turn);
        Timing[] timings = [.. contestants.Select((contestant, i) => Timing.Of(contestant.Name, times[i], times[0]))];
        Row row = new(workload.Name, task, batch, threads, multiplyAdds / timings[0].Median / peak, timings);
        rows.Add(row);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{workload.Name,-8} {task,-8}{batch,4}  {Micro(timings[0])}  {row.PeakShare,4:0 %} of peak   {string.Join("   ", timings[1..].Select(Text))}"));
    }

    private TorchPeer? Peer(int threads)
    {
        if (torch is null)
            return null;

        try
        {
            return TorchPeer.Start(torch, threads);
        }
        catch (InvalidOperationException exception)
        {
            output.WriteLine($"TorchSharp does not load here: {exception.Message}");
            return null;
        }
    }

    private static string Text(Timing timing)
        => string.Create(CultureInfo.InvariantCulture, $"{timing.Name} {Micro(timing)} {timing.Ratio,6:0.00}x ({timing.LeastRatio:0.00} to {timing.GreatestRatio:0.00})");

    private static string Micro(Timing timing)
        => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e6,9:0.00} {$"({timing.Minimum * 1e6:0.00})",-12}");
}
