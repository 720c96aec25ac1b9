using Netwright.Training.Metrics;

namespace Netwright.Training;

/// <summary>The callbacks of a run, called one after the other in the order in which they were given.</summary>
internal sealed class CallbackList(IReadOnlyList<Callback> given, TrainingContext context)
{
    // An array, for an enumerator of an interface would be allocated at every batch.
    private readonly Callback[] callbacks = [.. given];

    /// <summary>What they see of the run.</summary>
    public TrainingContext Context => context;

    public void FitBegin()
    {
        foreach (Callback callback in callbacks)
            callback.OnFitBegin(context);
    }

    public void EpochBegin(int epoch, MetricSet metrics)
    {
        context.BeginEpoch(epoch, metrics);
        foreach (Callback callback in callbacks)
            callback.OnEpochBegin(context);
    }

    public void BatchEnd(int batch, Evaluation soFar)
    {
        context.EndBatch(batch, soFar);
        foreach (Callback callback in callbacks)
            callback.OnBatchEnd(context);
    }

    public void EpochEnd(Evaluation training, Evaluation? validation)
    {
        context.Measure(training, validation);
        foreach (Callback callback in callbacks)
            callback.OnEpochEnd(context);
    }

    public void FitEnd()
    {
        foreach (Callback callback in callbacks)
            callback.OnFitEnd(context);
    }
}
