using System.CommandLine;
using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>The command <c>memory</c>.</summary>
internal static class MemoryCommand
{
    private const int Runs = 3;

    /// <summary>Its options and what it runs.</summary>
    public static Command Create()
    {
        Option<string?> launcher = new("--torchsharp-launcher") { Description = "The script that `compare` takes." };
        Option<bool> withoutTorch = new("--without-torchsharp") { Description = "Leaves TorchSharp out." };
        Option<string?> one = new("--one") { Description = "Measures this process itself: a workload and a batch size, such as convnet:32.", Hidden = true };
        Command command = new("memory", "Peak memory of training steps beside TorchSharp, above the idle process, each in a process of its own (Linux).") { launcher, withoutTorch, one };
        command.SetAction(result =>
        {
            if (result.GetValue(one) is { } task)
                NetwrightTask.Memory(task);
            else
                Run(Console.Out, result.GetValue(withoutTorch) ? null : PeerProgram.TorchSharp(result.GetValue(launcher)));
        });
        return command;
    }

    private static void Run(TextWriter output, PeerProgram? peer)
    {
        string own = Path.Combine(AppContext.BaseDirectory, "Netwright.Benchmarks.dll");
        output.WriteLine($"megabytes above the idle process at the peak of training steps on one thread, the least of {Runs} processes");
        foreach (string workload in (string[])["convnet", "resnet"])
        {
            foreach (int batch in (int[])[32, 128])
            {
                string task = string.Create(CultureInfo.InvariantCulture, $"{workload}:{batch}");
                double netwright = Least(["dotnet", own, "memory", "--one", task]);
                string torch = "";
                if (peer is not null)
                {
                    double bytes = Least([.. peer.Command, "memory", task]);
                    torch = string.Create(CultureInfo.InvariantCulture, $"   {peer.Name} {bytes / 1e6,7:0.0}  {bytes / netwright:0.0}x");
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{task,-12} {netwright / 1e6,7:0.0}{torch}"));
            }
        }
    }

    // The last line that a process prints.
    private static double Least(string[] command)
        => Enumerable.Range(0, Runs).Min(_ => double.Parse(Commands.Run(command[0], command[1..]).TrimEnd().Split('\n')[^1], CultureInfo.InvariantCulture));
}
