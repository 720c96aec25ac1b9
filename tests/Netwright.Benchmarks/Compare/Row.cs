namespace Netwright.Benchmarks.Compare;

/// <summary>A measured line: a task, and the seconds of one call of each contestant in each round.</summary>
/// <param name="Workload">The workload's name.</param>
/// <param name="Task">What is done, <c>step</c>, <c>predict</c> or <c>epoch</c>.</param>
/// <param name="Batch">Samples at once.</param>
/// <param name="Threads">Threads that each contestant was given.</param>
/// <param name="PeakShare">Netwright's multiply-adds (of its median) as a share of the machine's peak.</param>
/// <param name="Contestants">Netwright first, then the peers.</param>
internal sealed record Row(string Workload, string Task, int Batch, int Threads, double PeakShare, IReadOnlyList<Timing> Contestants);

/// <summary>What a contestant needed.</summary>
/// <param name="Name">Who.</param>
/// <param name="Median">Seconds, the middle of the rounds.</param>
/// <param name="Minimum">Seconds, the least of the rounds.</param>
/// <param name="Ratio">How many times as long as Netwright's, the middle of the rounds' ratios.</param>
/// <param name="LeastRatio">The least of the rounds' ratios.</param>
/// <param name="GreatestRatio">The greatest of the rounds' ratios.</param>
internal sealed record Timing(string Name, double Median, double Minimum, double Ratio, double LeastRatio, double GreatestRatio)
{
    /// <summary>The figures of a contestant's rounds, beside Netwright's.</summary>
    public static Timing Of(string name, double[] seconds, double[] netwright)
    {
        double[] ratios = [.. seconds.Zip(netwright, static (peer, own) => peer / own)];
        return new Timing(name, Rounds.Median(seconds), seconds.Min(), Rounds.Median(ratios), ratios.Min(), ratios.Max());
    }
}
