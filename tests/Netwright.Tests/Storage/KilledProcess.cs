using System.Diagnostics;
using Netwright.Tests.SaveLoop;

namespace Netwright.Tests.Storage;

/// <summary>A process that saves or trains until it is killed.</summary>
internal sealed class KilledProcess : IDisposable
{
    private readonly Process process;

    /// <summary>Starts it, and waits until it says that it is about what it has to do.</summary>
    public KilledProcess(string announcement, params string[] arguments)
    {
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(WideNetwork).Assembly.Location);
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        process = Process.Start(start)!;
        Assert.Equal(announcement, process.StandardOutput.ReadLine());
    }

    public bool HasEnded => process.HasExited;

    /// <summary>Kills it so long after a moment, by SIGKILL where there is one.</summary>
    public static void Wait(TimeSpan delay)
    {
        long seen = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(seen) < delay)
            Thread.SpinWait(20);
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
