using System.Diagnostics;
using Netwright.Benchmarks.Compare;

namespace Netwright.Benchmarks.Load;

/// <summary>The Playground sample as a process of its own, on a free port that only this machine reaches.</summary>
internal sealed class PlaygroundProcess : IDisposable
{
    private const string Project = "Playground";
    private const string Listening = "Now listening on: ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;

    private PlaygroundProcess(Process process) => this.process = process;

    /// <summary>Where it answers.</summary>
    public Uri? Address { get; private set; }

    /// <summary>The memory that it holds now, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>Builds it, starts it and waits until it listens.</summary>
    /// <exception cref="InvalidOperationException">It cannot be built, or ended before it listened.</exception>
    /// <exception cref="TimeoutException">It does not listen within a minute.</exception>
    public static async Task<PlaygroundProcess> Start(CancellationToken cancellation)
    {
        string folder = Repository.PathOf("samples", Project);
        Commands.Run("dotnet", "build", folder, "-c", "Release", "--nologo", "-v", "quiet");

        // The lifetime's messages name the port; they are asked for, as a user's settings may silence them.
        string[] command = [Path.Combine(folder, "bin", "Release", "net10.0", Project + ".dll"), "--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information"];
        Process process = new() { StartInfo = new ProcessStartInfo("dotnet", command) { WorkingDirectory = folder, RedirectStandardOutput = true } };
        PlaygroundProcess playground = new(process);
        try
        {
            playground.Address = await playground.Listen().WaitAsync(Patience, cancellation);
            return playground;
        }
        catch
        {
            playground.Dispose();
            throw;
        }
    }

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    // What it prints is read to the end, so that it never waits for a reader.
    private Task<Uri> Listen()
    {
        TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
                address.TrySetException(new InvalidOperationException($"{Project} ended before it listened."));
            else if (line.Data.IndexOf(Listening, StringComparison.Ordinal) is var at and >= 0)
                address.TrySetResult(new Uri(line.Data[(at + Listening.Length)..]));
        };
        process.Start();
        process.BeginOutputReadLine();
        return address.Task;
    }
}
