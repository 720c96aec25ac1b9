using System.Diagnostics;
using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>TorchSharp in a process of its own, so that neither's threads nor memory are in the other's way; it is told line by line what to run and answers with seconds.</summary>
internal sealed class TorchPeer : IDisposable
{
    private readonly Process process;

    private TorchPeer(Process process) => this.process = process;

    /// <summary>Builds the peer and returns the command that starts it, up to its arguments.</summary>
    /// <param name="project">The folder of its project.</param>
    /// <param name="launcher">A script that is given the folder of the built peer, makes it loadable on this machine and prints what goes before its command; or null.</param>
    /// <exception cref="InvalidOperationException">It cannot be built.</exception>
    public static string[] Build(string project, string? launcher)
    {
        string output = Path.Combine(project, "bin", "compare");
        Commands.Run("dotnet", "build", project, "-c", "Release", "-o", output, "--nologo", "-v", "quiet");
        string[] before = launcher is null ? [] : Commands.Run(launcher, output).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return [.. before, "dotnet", Path.Combine(output, "Netwright.Benchmarks.TorchSharp.dll")];
    }

    /// <summary>Starts it with so many threads.</summary>
    /// <exception cref="InvalidOperationException">TorchSharp does not load here; the message is its own.</exception>
    public static TorchPeer Start(string[] command, int threads)
    {
        ProcessStartInfo start = new(command[0], [.. command[1..], threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (process.StandardOutput.ReadLine() == "ready")
            return new TorchPeer(process);

        process.WaitForExit();
        using (process)
            throw new InvalidOperationException(errors.Result.Split('\n').FirstOrDefault(static line => line.Contains("Exception", StringComparison.Ordinal)) ?? errors.Result);
    }

    /// <summary>Makes the task ready and returns it as a contestant.</summary>
    public Func<int, double> Load(Workload workload, string task, int batch)
    {
        Ask(string.Create(CultureInfo.InvariantCulture, $"load {workload.Name} {task} {batch}"));
        return calls => double.Parse(Ask(string.Create(CultureInfo.InvariantCulture, $"time {calls}")), CultureInfo.InvariantCulture);
    }

    /// <summary>Ends the process.</summary>
    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    private string Ask(string line)
    {
        process.StandardInput.WriteLine(line);
        process.StandardInput.Flush();
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"TorchSharp's process ended at '{line}'.");

        // Its threads look for more work for some milliseconds before they sleep.
        Thread.Sleep(10);
        return answer;
    }
}
