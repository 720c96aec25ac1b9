using Netwright.Training;

namespace Netwright;

/// <summary>Ends a run when a quantity has stopped getting better, and gives the model the parameters of its best epoch.</summary>
/// <remarks>
/// Keras's callback of that name, with one difference: the best parameters are restored by default, which is what nearly everybody wants. They are
/// restored however Fit returns: stopped early, through with all epochs, or cancelled.
/// </remarks>
public sealed class EarlyStopping : Callback
{
    private readonly MonitoredQuantity monitored;
    private readonly int patience;
    private float[] best = [];
    private int waited;

    /// <summary>Sets what to wait for.</summary>
    /// <param name="monitor">The quantity: loss, accuracy or the name of a metric of the run, with val_ before it for the validation samples.</param>
    /// <param name="patience">The epochs in a row without improvement that end the run, at least 0. As in Keras, 0 ends it at the first one, as 1 does.</param>
    /// <param name="minDelta">The change that is no improvement yet, at least 0.</param>
    /// <param name="mode">Which values are better.</param>
    /// <exception cref="ArgumentException">A setting is out of range. That a run does not measure the quantity is reported when it begins.</exception>
    public EarlyStopping(string monitor = Quantities.ValidationLoss, int patience = 0, double minDelta = 0, MonitorMode mode = MonitorMode.Auto)
    {
        monitored = new MonitoredQuantity(monitor, mode, minDelta);
        this.patience = CallbackGuard.Count(patience);
    }

    /// <summary>Whether the model gets the parameters of the best epoch when the run ends, instead of keeping those of the last; true by default, unlike in Keras.</summary>
    public bool RestoreBestWeights { get; init; } = true;

    /// <summary>The best epoch of the last run, from 1; 0 if there was none.</summary>
    public int BestEpoch { get; private set; }

    /// <summary>The epoch after which this ended the last run, from 1; 0 if it did not.</summary>
    public int StoppedEpoch { get; private set; }

    /// <inheritdoc/>
    public override void OnFitBegin(TrainingContext context)
    {
        monitored.Begin(context, this);
        waited = BestEpoch = StoppedEpoch = 0;
        best = RestoreBestWeights ? new float[context.Parameters.Length] : [];
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        if (monitored.Improves(context))
        {
            waited = 0;
            BestEpoch = context.Epoch;
            if (RestoreBestWeights)
                context.Parameters.CopyTo(best);
            return;
        }

        // Not after the first epoch, as in Keras: there is nothing that it could be worse than.
        waited++;
        if (waited >= patience && context.Epoch > 1)
        {
            StoppedEpoch = context.Epoch;
            context.Stop();
        }
    }

    /// <inheritdoc/>
    public override void OnFitEnd(TrainingContext context)
    {
        if (RestoreBestWeights && BestEpoch > 0)
            best.CopyTo(context.Parameters);

        best = [];
    }
}
