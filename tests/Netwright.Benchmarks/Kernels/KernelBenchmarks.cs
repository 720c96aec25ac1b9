using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Netwright.Benchmarks.Kernels;

/// <summary>The command <c>kernels</c>: the pieces that generated code is made of, and the smallest networks made of them.</summary>
internal static class KernelBenchmarks
{
    /// <summary>Runs those that a pattern matches in this process, for in a project of its own BenchmarkDotNet would have no generator.</summary>
    public static void Run(string filter) => new BenchmarkSwitcher([typeof(MapBenchmarks<>), typeof(PackingBenchmarks), typeof(PanelBenchmarks), typeof(PredictBenchmarks)])
        .Run(["--filter", filter], DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.JoinSummary));
}
