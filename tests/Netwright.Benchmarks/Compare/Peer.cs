using System.Diagnostics;
using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>Another library in a process of its own, so that neither's threads nor memory are in the other's way; it is told line by line what to run and answers with seconds.</summary>
/// <param name="program">What was started.</param>
/// <param name="process">Its process, which has said that it is ready.</param>
internal sealed class Peer(PeerProgram program, Process process) : IDisposable
{
    /// <summary>The library.</summary>
    public string Name => program.Name;

    /// <summary>Whether it trains too, or predicts alone.</summary>
    public bool Trains => program.Trains;

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
        string answer = process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"{Name}'s process ended at '{line}'.");

        // Its threads look for more work for some milliseconds before they sleep.
        Thread.Sleep(10);
        return answer;
    }
}
