using Netwright.Training.Metrics;

namespace Netwright.Training.Callbacks;

/// <summary>The callbacks of a run, called one after the other in the order in which they were given.</summary>
internal sealed class CallbackList(IReadOnlyList<Callback> given, TrainingContext context)
{
    // An array, because the enumerator of an interface would be allocated at every batch.
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

    public void BatchBegin(int batch)
    {
        context.BeginBatch(batch);
        foreach (Callback callback in callbacks)
            callback.OnBatchBegin(context);
    }

    public void BatchEnd(Evaluation soFar)
    {
        context.Measure(soFar, null);
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

    /// <summary>Gives the model of a run that has diverged the parameters that a callback has kept; as at the end of a run, the last callback wins.</summary>
    /// <returns>Which they are, as <see cref="Callback.Rescue"/> says, or null where there are none.</returns>
    public string? Rescue()
    {
        string? rescued = null;
        foreach (Callback callback in callbacks)
            rescued = callback.Rescue(context) ?? rescued;
        return rescued;
    }

    /// <summary>Keeps the state of each callback, under its kind and its number of that kind, as layers are named.</summary>
    public void KeepState(CheckpointState state)
    {
        context.KeepState(state.Within("context"));
        foreach ((Callback callback, int number) in callbacks.GroupBy(callback => callback.GetType().Name).SelectMany(static kind => kind.Select((callback, i) => (callback, i + 1))))
            callback.KeepState(state.Within($"{callback.GetType().Name}{number}"));
    }
}
