using System.Diagnostics;

namespace Netwright.Benchmarks;

/// <summary>Times contestants in turn, round by round, since a shared machine's speed drifts: what counts is the ratio within a round.</summary>
internal static class Rounds
{
    /// <summary>Runs the contestants and returns the seconds of one call of each in each round.</summary>
    /// <param name="contestants">What is timed.</param>
    /// <param name="rounds">The rounds.</param>
    /// <param name="seconds">How long a contestant's turn lasts, roughly.</param>
    public static double[][] Run(IReadOnlyList<Action> contestants, int rounds = 40, double seconds = 0.03)
    {
        int[] calls = [.. contestants.Select(contestant => Calls(contestant, seconds))];
        double[][] times = [.. contestants.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contestants.Count; i++)
                times[i][round] = Time(contestants[i], calls[i]) / calls[i];
        }

        return times;
    }

    /// <summary>The middle of some figures.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Warms up, then counts the calls that fill a turn.
    private static int Calls(Action contestant, double seconds)
    {
        Time(contestant, 50);
        double call = Math.Max(Time(contestant, 20) / 20, 1e-8);
        int calls = (int)Math.Clamp(seconds / call, 5, 5_000_000);
        Time(contestant, calls);
        return calls;
    }

    private static double Time(Action contestant, int calls)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            contestant();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
