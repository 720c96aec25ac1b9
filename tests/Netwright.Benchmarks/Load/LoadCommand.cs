using System.CommandLine;
using System.Diagnostics;
using System.Globalization;

namespace Netwright.Benchmarks.Load;

/// <summary>The command <c>load</c>: the Playground sample under load; client and service share the machine.</summary>
internal static class LoadCommand
{
    private const int Connections = 64;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);

    /// <summary>Its option and what it runs.</summary>
    public static Command Create()
    {
        Option<int> seconds = new("--seconds") { Description = "Measured time, 1 to 600 seconds.", DefaultValueFactory = static _ => 20 };
        seconds.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 600)
                result.AddError("--seconds takes 1 to 600.");
        });
        Command command = new("load", $"The Playground sample with {Connections} connections.") { seconds };
        command.SetAction((result, cancellation) => Run(Console.Out, TimeSpan.FromSeconds(result.GetValue(seconds)), cancellation));
        return command;
    }

    // Cancelled by Ctrl+C, so that the process is ended then too.
    private static async Task<int> Run(TextWriter output, TimeSpan time, CancellationToken cancellation)
    {
        using PlaygroundProcess playground = await PlaygroundProcess.Start(cancellation);
        using Clients clients = new(playground.Address!, Connections);
        await clients.Run(WarmUp, cancellation);

        (long requestsBefore, long failuresBefore) = clients.Count;
        long start = Stopwatch.GetTimestamp(), first = playground.WorkingSet;
        Task running = clients.Run(time, cancellation);
        await Task.Delay(time / 2, cancellation);
        long middle = playground.WorkingSet;
        await running;
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        long last = playground.WorkingSet, requests = clients.Count.Requests - requestsBefore, failures = clients.Count.Failures - failuresBefore;

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Connections} connections for {seconds:0.0} s, behind {WarmUp.TotalSeconds} s to warm up"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  requests      {requests}, {requests / seconds:0} a second"));
        output.WriteLine($"  failures      {failures} (another status than 200 or a wrong answer), {failuresBefore} while warming up");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  working set   {first / 1e6:0.0} MB at the start, {middle / 1e6:0.0} in the middle, {last / 1e6:0.0} at the end"));
        return failures + failuresBefore == 0 ? 0 : 1;
    }
}
