using System.Diagnostics;
using System.Globalization;

namespace Netwright.Benchmarks.Compare;

/// <summary>Another library's program, built and ready to be started.</summary>
/// <param name="Name">The library.</param>
/// <param name="Trains">Whether it trains too, or predicts alone.</param>
/// <param name="Command">The command that starts it, up to its arguments.</param>
internal sealed record PeerProgram(string Name, bool Trains, IReadOnlyList<string> Command)
{
    /// <summary>Builds TorchSharp's.</summary>
    /// <param name="launcher">A script that is given the folder of the built program, makes it loadable on this machine and prints what goes before its command; or null.</param>
    /// <exception cref="InvalidOperationException">It cannot be built.</exception>
    public static PeerProgram TorchSharp(string? launcher) => Build("TorchSharp", trains: true, launcher);

    /// <summary>Builds ONNX Runtime's.</summary>
    /// <param name="exchange">The folder that it gets parameters, inputs and outputs in.</param>
    /// <exception cref="InvalidOperationException">It cannot be built.</exception>
    public static PeerProgram OnnxRuntime(string exchange)
    {
        PeerProgram program = Build("OnnxRuntime", trains: false, launcher: null);
        return program with { Command = [.. program.Command, exchange] };
    }

    /// <summary>Starts it with so many threads.</summary>
    /// <exception cref="InvalidOperationException">The library does not load here; the message is its own.</exception>
    public Peer Start(int threads)
    {
        ProcessStartInfo start = new(Command[0], [.. Command.Skip(1), threads.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (process.StandardOutput.ReadLine() == PeerLoop.Ready)
            return new Peer(this, process);

        process.WaitForExit();
        using (process)
            throw new InvalidOperationException(errors.Result.Split('\n').FirstOrDefault(static line => line.Contains("Exception", StringComparison.Ordinal)) ?? errors.Result);
    }

    private static PeerProgram Build(string name, bool trains, string? launcher)
    {
        string project = $"Netwright.Benchmarks.{name}", folder = Repository.PathOf("tests", project), output = Path.Combine(folder, "bin", "compare");
        Commands.Run("dotnet", "build", folder, "-c", "Release", "-o", output, "--nologo", "-v", "quiet");
        string[] before = launcher is null ? [] : Commands.Run(launcher, output).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PeerProgram(name, trains, [.. before, "dotnet", Path.Combine(output, project + ".dll")]);
    }
}
