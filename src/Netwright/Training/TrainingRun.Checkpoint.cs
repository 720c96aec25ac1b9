using Netwright.Compute;
using Netwright.Storage;

namespace Netwright.Training;

/// <content>What a run does with its checkpoint: it goes on from it, and writes it.</content>
internal sealed partial class TrainingRun<TTarget>
{
    private readonly string trainingIdentity = options.Checkpoint is null ? "" : feed.Identity;
    private readonly string validationIdentity = options.Checkpoint is null ? "" : validation?.Identity ?? "none";

    private void Begin()
    {
        string? path = options.Checkpoint?.Path;
        (float[] Parameters, CheckpointState State)? interrupted = path is null ? null : CheckpointFile.Find(network, path);
        callbacks.Context.IsResumed = interrupted is not null;
        callbacks.FitBegin();
        if (interrupted is { } run)
        {
            GoOn(path!, run.Parameters, run.State);
            return;
        }

        if (network.Description.Normalization is { } place && !Adaptation.IsDone(network, place))
            feed.Adapt(network, place);
        network.Parameters.Span.CopyTo(good);
        network.BeginTraining();
    }

    // The network changes last, so that it is as before where the checkpoint is refused.
    private void GoOn(string path, float[] parameters, CheckpointState state)
    {
        Differences differences = new();
        state.AddDifferences(differences, State());
        if (differences.IsEmpty)
            AddRefusals(differences, state);

        if (!differences.IsEmpty)
        {
            throw new InvalidDataException(
                $"The run of {path} cannot go on here, and {network.Description.Name} stays as it was:\n  {differences}\n" +
                "Train as that run did, or delete the file to begin anew.");
        }

        KeepNetwork(state);
        parameters.CopyTo(network.Parameters.Span);
        parameters.CopyTo(atEpochStart);
        feed.GoOn(firstIteration, history.Epochs);
        callbacks.Context.GoOn(metrics);
        progress.GoOn(path, history.Epochs, current.IsOpen ? current.Batch : 0);
    }

    // What is in a checkpoint that this run could have written, but that no run writes.
    private void AddRefusals(Differences differences, CheckpointState state)
    {
        try
        {
            KeepRun(state);
            CheckNetwork(state);
        }
        catch (InvalidDataException refusal)
        {
            differences.Add(refusal.Message);
            return;
        }

        int begun = history.Epochs + (current.IsOpen ? 1 : 0);
        if (begun > options.Epochs)
            differences.Add(FormattableString.Invariant($"it is in epoch {begun} of only {options.Epochs}"));
        if (current.IsOpen && current.Batch > progress.BatchesOfEpoch)
            differences.Add(FormattableString.Invariant($"it is in batch {current.Batch} of only {progress.BatchesOfEpoch}"));
    }

    private void End()
    {
        if (history.Cancelled)
            CheckParameters(callbacks.Context.Epoch);

        // Before the moving average takes the parameters' place, and before callbacks restore those of another epoch.
        if (history.Cancelled || options.Checkpoint is { DeleteWhenDone: false })
            WriteCheckpoint();

        network.EndTraining();
        callbacks.FitEnd();
        history.Stopped = callbacks.Context.IsStopped;
        if (!history.Cancelled && options.Checkpoint is { DeleteWhenDone: true } done)
            File.Delete(done.Path);
    }

    private void WriteCheckpoint()
    {
        if (options.Checkpoint is not { } checkpoint)
            return;

        CheckParameters(callbacks.Context.Epoch);
        CheckpointFile.Write(network, State(), checkpoint.Path);
    }

    private CheckpointState State()
    {
        CheckpointState state = new();
        state.Require("training data", trainingIdentity);
        state.Require("validation data", validationIdentity);
        state.Require("batch size", FormattableString.Invariant($"{options.BatchSize}"));
        state.Require("seed", FormattableString.Invariant($"{seed}"));
        state.Require("order", options.Shuffle ? "shuffled" : "as given");
        state.Require("metrics", options.Metrics.Count == 0 ? "none" : string.Join(", ", options.Metrics.Select(static metric => metric.Setting)));
        state.Require("declaration", network.Description.Training);
        KeepRun(state);
        KeepNetwork(state);
        return state;
    }

    private void KeepRun(CheckpointState state)
    {
        CheckpointState run = state.Within("run");
        run.Keep("firstIteration", ref firstIteration, 0, long.MaxValue);
        run.Keep("good", ref good);
        run.CheckNumbers("good", good);
        run.Keep("goodEpoch", ref goodEpoch, 1, int.MaxValue);
        history.KeepState(state.Within("history"));
        current.KeepState(state.Within("epoch"));
        metrics.KeepState(state.Within("metrics"));
        callbacks.KeepState(state);
    }

    // Before anything of it changes.
    private void CheckNetwork(CheckpointState state)
    {
        CheckpointState optimizer = state.Within("optimizer");
        long iteration = 0;
        optimizer.Keep("iteration", ref iteration, 0, long.MaxValue);
        foreach ((string name, _) in network.OptimizerState)
        {
            float[] values = [];
            optimizer.Keep(name, ref values);
            optimizer.CheckNumbers(name, values, mayBeInfinite: true);
        }
    }

    private void KeepNetwork(CheckpointState state)
    {
        CheckpointState optimizer = state.Within("optimizer");
        long iteration = network.Iteration;
        optimizer.Keep("iteration", ref iteration);
        network.Iteration = iteration;
        foreach ((string name, AlignedBuffer buffer) in network.OptimizerState)
            optimizer.Keep(name, buffer.Span);
    }
}
