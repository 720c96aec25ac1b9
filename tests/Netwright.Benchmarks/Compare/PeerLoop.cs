using System.Diagnostics;
using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>What a peer's process does, driven line by line: "load WORKLOAD TASK BATCH" makes what "time CALLS" then runs so often, and answers with the seconds.</summary>
internal static class PeerLoop
{
    /// <summary>What the process says when it can be driven, and when a task is loaded.</summary>
    public const string Ready = "ready";

    /// <summary>Serves until the input ends.</summary>
    /// <param name="create">Makes one call of a task: of a workload by name, <c>train</c>, <c>predict</c> or <c>epoch</c>, with a batch size.</param>
    public static void Run(Func<Workload, string, int, Action> create)
    {
        Console.WriteLine(Ready);
        Action call = static () => { };
        while (Console.ReadLine() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["load", string name, string task, string batch]:
                    call = create(Workload.All.Single(workload => workload.Name == name), task, int.Parse(batch, CultureInfo.InvariantCulture));
                    Console.WriteLine(Ready);
                    break;

                case ["time", string calls]:
                    int count = int.Parse(calls, CultureInfo.InvariantCulture);
                    long start = Stopwatch.GetTimestamp();
                    for (int i = 0; i < count; i++)
                        call();
                    Console.WriteLine(Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("R", CultureInfo.InvariantCulture));
                    break;
            }
        }
    }
}
