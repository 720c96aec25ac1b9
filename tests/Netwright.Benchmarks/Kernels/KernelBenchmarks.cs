using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Netwright.Benchmarks.Kernels;

/// <summary>The command <c>kernels</c>: the pieces that generated code is made of, and the smallest networks made of them.</summary>
internal static class KernelBenchmarks
{
    /// <summary>Runs them in this process, for in a project of its own BenchmarkDotNet would have no generator.</summary>
    public static void Run() => new BenchmarkSwitcher([typeof(MapBenchmarks<>), typeof(PanelBenchmarks), typeof(PredictBenchmarks)])
        .RunAll(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance)).WithOptions(ConfigOptions.JoinSummary));
}
