using Netwright.Training.Callbacks;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>Lowers the learning rate when a quantity has stopped getting better: Keras's <c>ReduceLROnPlateau</c>.</summary>
/// <remarks>Beside a <see cref="LearningRateSchedule"/> both hold, unlike in Keras: all rates that the schedule plans are multiplied by what this has multiplied the rate by so far.</remarks>
public sealed class ReduceLearningRateOnPlateau : Callback
{
    private readonly MonitoredQuantity monitored;
    private readonly double factor;
    private readonly int patience;
    private readonly int cooldown;
    private readonly double minLearningRate;
    private int waited;
    private int cooling;

    /// <summary>Sets what to wait for, and what to do then.</summary>
    /// <param name="monitor">The quantity: loss, accuracy or the name of a metric of the run, with val_ before it for the validation samples.</param>
    /// <param name="factor">What the rate is multiplied by, above 0 and below 1.</param>
    /// <param name="patience">The epochs in a row without improvement after which the rate is lowered, at least 0. Both 0 and 1 lower it at the first such epoch.</param>
    /// <param name="minDelta">A change up to this is no improvement; at least 0.</param>
    /// <param name="cooldown">The epochs after a reduction in which nothing is counted, at least 0.</param>
    /// <param name="minLearningRate">The rate below which this does not lower it, at least 0.</param>
    /// <param name="mode">Which values are better.</param>
    /// <exception cref="ArgumentException">A setting is out of range. That a run does not measure the quantity is reported when it begins.</exception>
    public ReduceLearningRateOnPlateau(
        string monitor = Quantities.ValidationLoss,
        double factor = 0.1,
        int patience = 10,
        double minDelta = 1e-4,
        int cooldown = 0,
        double minLearningRate = 0,
        MonitorMode mode = MonitorMode.Auto)
    {
        monitored = new MonitoredQuantity(monitor, mode, minDelta);
        CallbackGuard.Require(factor > 0 && factor < 1, factor, "above 0 and below 1");
        CallbackGuard.Require(minLearningRate >= 0 && double.IsFinite(minLearningRate), minLearningRate, "finite and at least 0");

        this.factor = factor;
        this.patience = CallbackGuard.Count(patience);
        this.cooldown = CallbackGuard.Count(cooldown);
        this.minLearningRate = minLearningRate;
    }

    /// <inheritdoc/>
    public override void OnFitBegin(TrainingContext context)
    {
        monitored.Begin(context, this);
        waited = cooling = 0;
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        // As Keras counts: the last epoch of a cooldown is counted again.
        if (cooling > 0)
        {
            cooling--;
            waited = 0;
        }

        if (monitored.Improves(context))
            waited = 0;
        else if (cooling == 0 && ++waited >= patience)
            Reduce(context);
    }

    /// <inheritdoc/>
    public override void KeepState(CheckpointState state)
    {
        monitored.KeepState(state);
        state.Keep("cooling", ref cooling, 0, int.MaxValue);
        state.Keep("waited", ref waited, 0, int.MaxValue);
    }

    private void Reduce(TrainingContext context)
    {
        // The rate stays where it is below the least one already, and where the reduced rate would be 0.
        double reduced = Math.Max(context.LearningRate * factor, minLearningRate);
        if (!(reduced > 0 && reduced < context.LearningRate))
            return;

        context.ReduceRate(reduced);
        cooling = cooldown;
        waited = 0;
    }
}
