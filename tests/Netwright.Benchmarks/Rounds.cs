using System.Diagnostics;

namespace Netwright.Benchmarks;

/// <summary>Times contestants in turn, round by round, since a shared machine's speed drifts: what counts is the ratio within a round.</summary>
internal static class Rounds
{
    // Seconds. The JIT optimizes methods that run often a tenth of a second after the last new method, and once more with the counts of that time.
    private const double WarmUp = 1;

    /// <summary>Runs the contestants and returns the seconds of one call of each in each round.</summary>
    /// <param name="contestants">What is timed: each makes so many calls and returns the seconds they took.</param>
    /// <param name="rounds">The rounds.</param>
    /// <param name="seconds">How long a contestant's turn lasts, roughly; a single call if that takes longer.</param>
    public static double[][] Run(IReadOnlyList<Func<int, double>> contestants, int rounds = 40, double seconds = 0.03)
    {
        int[] calls = [.. contestants.Select(contestant => Calls(contestant, seconds))];
        double[][] times = [.. contestants.Select(_ => new double[rounds])];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < contestants.Count; i++)
                times[i][round] = contestants[i](calls[i]) / calls[i];
        }

        return times;
    }

    /// <summary>A contestant that calls a method of this process.</summary>
    public static Func<int, double> Of(Action call) => calls =>
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            call();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    };

    /// <summary>The middle of some figures.</summary>
    public static double Median(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    // Warms up, then counts the calls that fill a turn: as many as the last ones' speed allows, since the first ran before the JIT had optimized them.
    private static int Calls(Func<int, double> contestant, double seconds)
    {
        int calls = 1;
        double taken = contestant(calls), warm = taken;
        while (warm < WarmUp || taken < seconds / 4)
        {
            calls = taken < seconds / 4 ? 2 * calls : Filling();
            warm += taken = contestant(calls);
        }

        return Filling();

        int Filling() => Math.Max(1, (int)(calls * seconds / taken));
    }
}
