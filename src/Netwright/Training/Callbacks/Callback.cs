namespace Netwright;

/// <summary>Something that a training run does beside training: ends it early, changes the learning rate, writes down what was measured. Override what is needed.</summary>
/// <remarks>
/// All hooks run on the thread that called Fit. An exception from one ends the run and reaches the caller of Fit; the model can be used on, with the
/// parameters as they were at that moment. One object serves one run at a time, and any number one after the other.
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
    /// Hands over what this callback has to remember of a run that is interrupted: <c>state.Keep("waited", ref waited)</c>. Runs when a
    /// <see cref="Checkpoint"/> is written, and after <see cref="OnFitBegin"/> in a run that goes on from one, where it sets what is handed over.
    /// </summary>
    /// <param name="state">Takes or gives each of the variables, under a name: the same ones every time.</param>
    /// <remarks>A run that goes on within an epoch does not call <see cref="OnEpochBegin"/> for it again: the interrupted one has done so.</remarks>
    public virtual void KeepState(CheckpointState state)
    {
    }
}
