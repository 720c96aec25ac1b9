using System.Runtime.CompilerServices;
using Netwright.Compute;
using Netwright.Training;

namespace Netwright.Tests.Fixtures;

/// <summary>The calls that a generated public face makes, for networks written by hand.</summary>
internal static class Cores
{
    public static History Fit<TTarget>(this TrainableNetwork<TTarget> core, Dataset<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        where TTarget : unmanaged
        => Trainer.Fit(core, data, validation, options);

    public static History Fit<TTarget>(this TrainableNetwork<TTarget> core, DataStream<TTarget> data, Dataset<TTarget>? validation, FitOptions? options)
        where TTarget : unmanaged
        => Trainer.Fit(core, data, validation, options);

    [OverloadResolutionPriority(-1)]
    public static History Fit<TTarget>(this TrainableNetwork<TTarget> core, Dataset<TTarget> data, DataStream<TTarget> validation, FitOptions? options)
        where TTarget : unmanaged
        => Trainer.Fit(core, data, options, validation);

    [OverloadResolutionPriority(-1)]
    public static History Fit<TTarget>(this TrainableNetwork<TTarget> core, DataStream<TTarget> data, DataStream<TTarget> validation, FitOptions? options)
        where TTarget : unmanaged
        => Trainer.Fit(core, data, options, validation);

    [OverloadResolutionPriority(-1)]
    public static Evaluation Evaluate<TTarget>(this TrainableNetwork<TTarget> core, DataStream<TTarget> data, IReadOnlyList<Metric> metrics, int threads)
        where TTarget : unmanaged
        => Evaluator.Evaluate(core, data, metrics, threads);

    public static Evaluation Evaluate<TTarget>(this TrainableNetwork<TTarget> core, Dataset<TTarget> data, int threads)
        where TTarget : unmanaged
        => Evaluator.Evaluate(core, data, threads);

    public static Evaluation Evaluate<TTarget>(this TrainableNetwork<TTarget> core, Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads)
        where TTarget : unmanaged
        => Evaluator.Evaluate(core, data, metrics, threads);
}
