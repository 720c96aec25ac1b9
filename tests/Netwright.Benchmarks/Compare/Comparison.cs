using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>Every workload with the generated network and its peers, in turns.</summary>
internal sealed class Comparison(TextWriter output, IReadOnlyList<PeerProgram> programs, ExchangeFolder exchange)
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
            Peer[] peers = [.. programs.Select(program => Start(program, count)).OfType<Peer>()];
            try
            {
                foreach (Workload workload in workloads)
                    Measure(workload, count, peak, peers);
                if (workloads.Contains(Workload.All[0]))
                {
                    Report(
                        Workload.All[0], "epoch", Workload.EpochBatch, Workload.EpochSamples * Workload.All[0].TrainingMultiplyAdds, count, peak, EpochRounds,
                        [Own(NetwrightTask.Epoch(Workload.EpochBatch, count)), .. Others(peers, Workload.All[0], "epoch", Workload.EpochBatch)]);
                }
            }
            finally
            {
                Array.ForEach(peers, static peer => peer.Dispose());
            }
        }

        return rows;
    }

    private void Measure(Workload workload, int threads, double peak, Peer[] peers)
    {
        foreach (int batch in workload.Batches)
        {
            (string, Func<int, double>)[] plain = threads == 1 && workload.IsDense ? [Plain(PlainTask.Train(workload, batch))] : [];
            Report(
                workload, "step", batch, batch * workload.TrainingMultiplyAdds, threads, peak, Rounds,
                [Own(NetwrightTask.Train(workload, batch, threads)), .. Others(peers, workload, "train", batch), .. plain]);
        }

        // A prediction runs on the caller's thread, so it is measured on one thread only.
        if (threads > 1)
            return;

        NetwrightTask.Exchange(workload, exchange);
        foreach (int batch in Workload.PredictedBatches)
        {
            Report(
                workload, "predict", batch, batch * workload.MultiplyAdds, threads, peak, Rounds,
                [Own(NetwrightTask.Predict(workload, batch)), .. Others(peers, workload, "predict", batch), .. workload.IsDense ? [Plain(PlainTask.Predict(workload, batch))] : ((string, Func<int, double>)[])[]]);
        }
    }

    private static (string, Func<int, double>) Own(Action task) => ("Netwright", Benchmarks.Rounds.Of(task));

    private static (string, Func<int, double>) Plain(Action task) => ("plain loops", Benchmarks.Rounds.Of(task));

    private static IEnumerable<(string, Func<int, double>)> Others(Peer[] peers, Workload workload, string task, int batch)
        => peers.Where(peer => peer.Trains || task == "predict").Select(peer => (peer.Name, peer.Load(workload, task, batch)));

    private void Report(Workload workload, string task, int batch, long multiplyAdds, int threads, double peak, int rounds, IReadOnlyList<(string Name, Func<int, double> Run)> contestants)
    {
        double[][] times = Benchmarks.Rounds.Run([.. contestants.Select(static contestant => contestant.Run)], rounds, Turn);
        Timing[] timings = [.. contestants.Select((contestant, i) => Timing.Of(contestant.Name, times[i], times[0]))];
        Row row = new(workload.Name, task, batch, threads, multiplyAdds / timings[0].Median / peak, timings);
        rows.Add(row);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{workload.Name,-8} {task,-8}{batch,4}  {Micro(timings[0])}  {row.PeakShare,4:0 %} of peak   {string.Join("   ", timings[1..].Select(Text))}"));
    }

    private Peer? Start(PeerProgram program, int threads)
    {
        try
        {
            return program.Start(threads);
        }
        catch (InvalidOperationException exception)
        {
            output.WriteLine($"{program.Name} does not load here: {exception.Message}");
            return null;
        }
    }

    private static string Text(Timing timing)
        => string.Create(CultureInfo.InvariantCulture, $"{timing.Name} {Micro(timing)} {timing.Ratio,6:0.00}x ({timing.LeastRatio:0.00} to {timing.GreatestRatio:0.00})");

    private static string Micro(Timing timing)
        => string.Create(CultureInfo.InvariantCulture, $"{timing.Median * 1e6,9:0.00} {$"({timing.Minimum * 1e6:0.00})",-12}");
}
