namespace Netwright;

/// <summary>
/// What a training run calls at the begin and end of the run, of each epoch and of each batch, for instance to end early or to log. Override what is needed.
/// </summary>
/// <remarks>
/// All hooks run on the thread that called Fit. An exception from one ends the run and reaches the caller of Fit; the model can still be used, with the
/// parameters of that moment. One object can serve any number of runs, one after the other.
/// </remarks>
public abstract class Callback
{
    /// <summary>Runs before the first epoch: the place to check settings, and to forget the run before.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnFitBegin(TrainingContext context)
    {
    }

    /// <summary>Runs before the first batch of each epoch.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnEpochBegin(TrainingContext context)
    {
    }

    /// <summary>Runs before each optimizer step: the place to set its learning rate.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnBatchBegin(TrainingContext context)
    {
    }

    /// <summary>Runs after each optimizer step. Loss and accuracy are then the means of the epoch so far.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnBatchEnd(TrainingContext context)
    {
    }

    /// <summary>Runs after each epoch and its validation, and after its line is printed.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnEpochEnd(TrainingContext context)
    {
    }

    /// <summary>Runs when Fit is about to return, also from a run that was cancelled; not where it throws.</summary>
    /// <param name="context">The run.</param>
    public virtual void OnFitEnd(TrainingContext context)
    {
    }

    /// <summary>
    /// After a run has diverged, before Fit throws: replaces the last good parameters, which the model has by then, by better ones, if the callback has kept some.
    /// </summary>
    /// <returns>Which they are, for the exception's message: "with which epoch 3 ended"; null where the callback has none.</returns>
    internal virtual string? Rescue(TrainingContext context) => null;

    /// <summary>
    /// Keeps the variables that this callback needs to go on after an interruption: <c>state.Keep("waited", ref waited)</c>. Runs when a <see cref="Checkpoint"/> is
    /// written, which reads the variables, and after <see cref="OnFitBegin"/> in a run that goes on from one, which sets them.
    /// </summary>
    /// <param name="state">Reads or sets each variable, under a name. Names and variables are the same every time.</param>
    /// <remarks>A run that goes on within an epoch does not call <see cref="OnEpochBegin"/> for it again: the interrupted one has done so.</remarks>
    public virtual void KeepState(CheckpointState state)
    {
    }
}
