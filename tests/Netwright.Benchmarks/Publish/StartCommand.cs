using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Netwright.Benchmarks.Compare;

namespace Netwright.Benchmarks.Publish;

/// <summary>The command <c>start</c>: from a process's start to what it does first.</summary>
internal static class StartCommand
{
    private const string Project = "Netwright.Benchmarks.Start";
    private const int Runs = 15;

    /// <summary>Its options and what it runs.</summary>
    public static Command Create()
    {
        Option<string?> launcher = new("--torchsharp-launcher") { Description = "Starts TorchSharp too, by the script that `compare` takes." };
        Command command = new("start", "Process start to the first prediction and to the end of the first epoch.") { launcher };
        command.SetAction(result => Run(Console.Out, result.GetValue(launcher)));
        return command;
    }

    private static void Run(TextWriter output, string? launcher)
    {
        using TempFolder folder = new();
        string framework = folder.PathOf("framework"), native = folder.PathOf("native"), project = Repository.PathOf("tests", Project);
        Publication.FrameworkDependent.Publish(project, framework);
        Publication.Native.Publish(project, native);
        List<(string Name, string[] Command)> contestants =
        [
            ("NativeAOT", [Path.Combine(native, Project)]),
            ("framework-dependent", ["dotnet", Path.Combine(framework, Project + ".dll")]),
        ];
        if (launcher is not null)
            contestants.Add(("TorchSharp", [.. PeerProgram.TorchSharp(launcher).Command, "start"]));

        (double Predicted, double Trained)[][] times = [.. contestants.Select(static _ => new (double, double)[Runs])];

        // The first round is for the disk's cache.
        for (int run = -1; run < Runs; run++)
        {
            for (int i = 0; i < contestants.Count; i++)
            {
                (double, double) time = Time(contestants[i].Command);
                if (run >= 0)
                    times[i][run] = time;
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"milliseconds from process start, median (minimum) of {Runs}: to the first prediction, and to the end of an epoch of {StartTask.Samples} samples on one thread"));
        foreach (((string name, _), (double, double)[] measured) in contestants.Zip(times))
            output.WriteLine($"  {name,-20} {Text(measured.Select(static time => time.Item1))}  {Text(measured.Select(static time => time.Item2))}");
    }

    private static (double Predicted, double Trained) Time(string[] command)
    {
        long start = Stopwatch.GetTimestamp();
        using Process process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true })!;
        double predicted = Await(StartTask.Predicted), trained = Await(StartTask.Trained);
        process.WaitForExit();
        return (predicted, trained);

        double Await(string line)
        {
            string? read = process.StandardOutput.ReadLine();
            return read == line ? Stopwatch.GetElapsedTime(start).TotalMilliseconds : throw new InvalidOperationException($"{command[0]} said '{read}', not '{line}'.");
        }
    }

    private static string Text(IEnumerable<double> milliseconds)
        => string.Create(CultureInfo.InvariantCulture, $"{Rounds.Median(milliseconds),8:0.0} {$"({milliseconds.Min():0.0})",-9}");
}
