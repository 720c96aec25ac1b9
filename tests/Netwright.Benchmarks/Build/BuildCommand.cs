using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Benchmarks.Compare;
using Netwright.Generator;

namespace Netwright.Benchmarks.Build;

/// <summary>The command <c>build</c>: what networks add to the build of a project.</summary>
internal static class BuildCommand
{
    private const int Runs = 5;
    private static readonly int[] Networks = [0, 1, 20, 200];

    /// <summary>What it runs.</summary>
    public static Command Create()
    {
        Command command = new("build", "`dotnet build` of projects with 1, 20 and 200 networks.");
        command.SetAction(static _ => Run(Console.Out));
        return command;
    }

    private static void Run(TextWriter output)
    {
        using TempFolder folder = new();
        string[] projects = [.. Networks.Select(count => ManyNetworksProject.Write(folder.PathOf($"networks{count}"), count))];
        double[][] builds = [.. projects.Select(static _ => new double[Runs])];

        // The first round restores, and starts the compiler's server.
        for (int run = -1; run < Runs; run++)
        {
            for (int i = 0; i < projects.Length; i++)
            {
                double seconds = Build(projects[i]);
                if (run >= 0)
                    builds[i][run] = seconds;
            }
        }

        output.WriteLine($"dotnet build -c Release --no-incremental, {Runs} rounds in turn, seconds, median (minimum); what the networks add; the generator alone, warm; the assembly");
        foreach ((int count, string project, double[] seconds) in Networks.Zip(projects, builds))
        {
            double[] generator = Generate(count);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {count,3} networks {Rounds.Median(seconds),7:0.00} ({seconds.Min():0.00})  +{Rounds.Median(seconds) - Rounds.Median(builds[0]):0.00} s  generator {1e3 * Rounds.Median(generator),7:0.0} ({1e3 * generator.Min():0.0}) ms  {new FileInfo(ManyNetworksProject.Assembly(project)).Length / 1e3,7:0} kB"));
        }
    }

    // With the compiler's server, as builds are unless a machine forbids it: without, they measure how long the compiler itself takes to be compiled.
    private static double Build(string project)
    {
        long start = Stopwatch.GetTimestamp();
        Commands.Run("dotnet", "build", project, "-c", "Release", "--no-incremental", "-p:UseSharedCompilation=true", "--nologo", "-v", "quiet");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // A new driver for each, as in a build: nothing is known from before.
    private static double[] Generate(int count)
    {
        string[] files = [.. Enumerable.Range(0, count).Select(ManyNetworks.File)];
        double[] seconds = [.. Enumerable.Range(0, 2 * Runs)
            .Select(_ => CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGenerators(UserProject.Compile(files)).GetTimingInfo().ElapsedTime.TotalSeconds)];
        return seconds[Runs..];
    }
}
