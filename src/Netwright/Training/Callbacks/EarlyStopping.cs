using Netwright.Training.Callbacks;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>Ends a run when a quantity has stopped getting better, and gives the model the parameters of its best epoch.</summary>
/// <remarks>
/// Keras's callback of that name, with one difference: by default the best parameters are restored, however the run ends: stopped early, after all epochs,
/// cancelled, or by a <see cref="TrainingDivergedException"/>.
/// </remarks>
public sealed class EarlyStopping : Callback
{
    private readonly MonitoredQuantity monitored;
    private readonly int patience;
    private readonly double? baseline;
    private readonly int startFromEpoch;
    private float[] bestParameters = [];
    private int waited;
    private int bestEpoch;
    private int stoppedEpoch;

    /// <summary>Sets what to wait for.</summary>
    /// <param name="monitor">The quantity: loss, accuracy or the name of a metric of the run, with val_ before it for the validation samples.</param>
    /// <param name="patience">The epochs in a row without improvement that end the run, at least 0. As in Keras, both 0 and 1 end it at the first such epoch.</param>
    /// <param name="minDelta">A change up to this is no improvement; at least 0.</param>
    /// <param name="mode">Which values are better.</param>
    /// <exception cref="ArgumentException">A setting is out of range. That a run does not measure the quantity is reported when it begins.</exception>
    public EarlyStopping(string monitor = Quantities.ValidationLoss, int patience = 0, double minDelta = 0, MonitorMode mode = MonitorMode.Auto)
    {
        monitored = new MonitoredQuantity(monitor, mode, minDelta);
        this.patience = CallbackGuard.Count(patience);
    }

    /// <summary>Whether the model gets the parameters of the best epoch when the run ends, instead of keeping those of the last; true by default, unlike in Keras.</summary>
    public bool RestoreBestWeights { get; init; } = true;

    /// <summary>
    /// The value that an epoch has to beat within the patience, or the run ends; null, the default, is none. <see cref="BestEpoch"/> does not depend on it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN.</exception>
    public double? Baseline
    {
        get => baseline;
        init
        {
            CallbackGuard.Require(value is not double.NaN, value ?? 0, "a number", nameof(Baseline));
            baseline = value;
        }
    }

    /// <summary>The number of epochs at the start that are ignored, at least 0; 0 by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 0.</exception>
    public int StartFromEpoch
    {
        get => startFromEpoch;
        init => startFromEpoch = CallbackGuard.Count(value, nameof(StartFromEpoch));
    }

    /// <summary>The best epoch of the last run, from 1; 0 if there was none.</summary>
    public int BestEpoch => bestEpoch;

    /// <summary>The epoch after which this ended the last run, from 1; 0 if it did not.</summary>
    public int StoppedEpoch => stoppedEpoch;

    /// <inheritdoc/>
    public override void OnFitBegin(TrainingContext context)
    {
        monitored.Begin(context, this);
        waited = bestEpoch = stoppedEpoch = 0;
        bestParameters = RestoreBestWeights ? new float[context.Parameters.Length] : [];
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        if (context.Epoch <= StartFromEpoch)
            return;

        waited++;
        if (monitored.Improves(context))
        {
            if (baseline is not { } least || monitored.Beats(context, least))
                waited = 0;
            bestEpoch = context.Epoch;
            if (RestoreBestWeights)
                context.Parameters.CopyTo(bestParameters);
            return;
        }

        // Not after the first epoch, as in Keras: there is no epoch before it to be worse than.
        if (waited >= patience && context.Epoch > 1)
        {
            stoppedEpoch = context.Epoch;
            context.Stop();
        }
    }

    /// <inheritdoc/>
    public override void OnFitEnd(TrainingContext context) => RestoreBest(context);

    /// <inheritdoc/>
    public override void KeepState(CheckpointState state)
    {
        monitored.KeepState(state);
        state.Keep("bestEpoch", ref bestEpoch, 0, int.MaxValue);
        state.Keep("bestParameters", ref bestParameters);
        state.CheckNumbers("bestParameters", bestParameters);
        state.Keep("stoppedEpoch", ref stoppedEpoch, 0, int.MaxValue);
        state.Keep("waited", ref waited, 0, int.MaxValue);
    }

    internal override string? Rescue(TrainingContext context)
        => RestoreBest(context) ? FormattableString.Invariant($"with which epoch {bestEpoch} ended, the best by {monitored.Name}") : null;

    private bool RestoreBest(TrainingContext context)
    {
        bool restores = RestoreBestWeights && bestEpoch > 0;
        if (restores)
            bestParameters.CopyTo(context.Parameters);

        bestParameters = [];
        return restores;
    }
}
