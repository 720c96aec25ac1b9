using Netwright.Training.Callbacks;

namespace Netwright;

/// <summary>
/// A learning rate that follows a plan. Every plan starts from the rate that the optimizer is declared with. Time is counted in epochs and passes batch by batch, so
/// that half an epoch is 0.5. In a run over a stream that does not say how long it is, time passes epoch by epoch. A run follows
/// one plan; beside <see cref="ReduceLearningRateOnPlateau"/> its rates are multiplied by what that has multiplied the rate by so far.
/// </summary>
public sealed class LearningRateSchedule : Callback
{
    // The steps that are checked before a run begins: in a longer one, each of the others is when it comes.
    private const int MostChecked = 10_000;

    // The restarts that are followed one by one.
    private const int MostRestarts = 1000;

    private readonly Func<double, double, double> rate;
    private double declared;

    // The rate at a time, from the declared rate.
    private LearningRateSchedule(Func<double, double, double> rate) => this.rate = rate;

    /// <summary>A rate for each epoch.</summary>
    /// <param name="rate">
    /// Gives the rate, finite and above 0, from the epoch (from 1) and the declared rate. It has to give the same rate for the same arguments, because rates are
    /// checked before the first epoch: all of them in a run of up to 10,000 steps, else as many, the last among them.
    /// </param>
    public static LearningRateSchedule ByEpoch(Func<int, double, double> rate)
    {
        ArgumentNullException.ThrowIfNull(rate);
        return new((time, declared) => rate((int)time + 1, declared));
    }

    /// <summary>Multiplies the rate by a factor after every so many epochs.</summary>
    /// <param name="epochs">The epochs from one time to the next, at least 1.</param>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule Step(int epochs, double factor = 0.1)
    {
        CallbackGuard.Positive(epochs);
        CallbackGuard.Positive(factor);
        return new((time, declared) => declared * Math.Pow(factor, (int)time / epochs));
    }

    /// <summary>Multiplies the rate by a factor with each epoch, smoothly.</summary>
    /// <param name="factor">The factor, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule Exponential(double factor)
    {
        CallbackGuard.Positive(factor);
        return new((time, declared) => declared * Math.Pow(factor, time));
    }

    /// <summary>Lets the rate fall along half a cosine (Loshchilov and Hutter, 2017): Keras's <c>CosineDecay</c>.</summary>
    /// <param name="epochs">The epochs that the fall takes, above 0.</param>
    /// <param name="alpha">The share of the declared rate at its end, 0 to 1. A run longer than the fall needs one above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule Cosine(double epochs, double alpha = 0)
    {
        CallbackGuard.Positive(epochs);
        CallbackGuard.Share(alpha);
        return new((time, declared) => declared * Fall(Math.Min(time / epochs, 1), alpha));
    }

    /// <summary>Lets the rate fall along half a cosine again and again, with warm restarts: Keras's <c>CosineDecayRestarts</c>.</summary>
    /// <param name="firstEpochs">The epochs of the first fall, at least 1.</param>
    /// <param name="lengthFactor">The length of each fall over that of the one before, at least 1.</param>
    /// <param name="peakFactor">The rate at the start of each fall over that of the one before, above 0.</param>
    /// <param name="alpha">The share of the declared rate at the end of each fall, 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule CosineRestarts(double firstEpochs, double lengthFactor = 2, double peakFactor = 1, double alpha = 0)
    {
        CallbackGuard.Require(firstEpochs >= 1 && double.IsFinite(firstEpochs), firstEpochs, "finite and at least 1");
        CallbackGuard.Positive(peakFactor);
        CallbackGuard.Share(alpha);
        CallbackGuard.Require(lengthFactor >= 1 && double.IsFinite(lengthFactor), lengthFactor, "finite and at least 1");

        return new((time, declared) =>
        {
            double length = firstEpochs, peak = 1;
            for (int restarts = 0; time >= length && restarts < MostRestarts; restarts++, length *= lengthFactor, peak *= peakFactor)
                time -= length;
            if (time >= length)
                SkipRestarts();
            return declared * Fall(time / length, alpha, peak);

            // All at once, however many: the lengths of n falls sum to length (fⁿ - 1) / (f - 1).
            void SkipRestarts()
            {
                double falls = lengthFactor == 1 ? Math.Floor(time / length) : Math.Floor(Math.Log(1 + time / length * (lengthFactor - 1)) / Math.Log(lengthFactor));
                double growth = Math.Pow(lengthFactor, falls), past = length * (lengthFactor == 1 ? falls : (growth - 1) / (lengthFactor - 1));
                length *= growth;
                peak *= Math.Pow(peakFactor, falls);
                time = Math.Clamp(time - past, 0, length);
            }
        });
    }

    /// <summary>Lets the rate fall along a power of the time that is left: Keras's <c>PolynomialDecay</c>.</summary>
    /// <param name="epochs">The epochs that the fall takes, above 0.</param>
    /// <param name="endLearningRate">The rate at its end and from then on, at least 0.</param>
    /// <param name="power">The power, above 0; 1 is a straight line.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule Polynomial(double epochs, double endLearningRate = 1e-4, double power = 1)
    {
        CallbackGuard.Positive(epochs);
        CallbackGuard.Positive(power);
        CallbackGuard.Require(endLearningRate >= 0 && double.IsFinite(endLearningRate), endLearningRate, "finite and at least 0");

        return new((time, declared) => (declared - endLearningRate) * Math.Pow(1 - Math.Min(time / epochs, 1), power) + endLearningRate);
    }

    /// <summary>Lets the rate rise along a straight line, and then keeps it or follows another plan.</summary>
    /// <param name="epochs">The epochs that the rise takes, above 0.</param>
    /// <param name="start">The share of the declared rate to begin with, above 0 and at most 1.</param>
    /// <param name="then">The plan that begins where the rise ends; null keeps the declared rate.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule WarmUp(double epochs, double start = 0.1, LearningRateSchedule? then = null)
    {
        CallbackGuard.Positive(epochs);
        CallbackGuard.Require(start is > 0 and <= 1, start, "above 0 and at most 1");
        return new((time, declared) => time < epochs
            ? declared * (start + (1 - start) * time / epochs)
            : then?.rate(time - epochs, declared) ?? declared);
    }

    /// <summary>
    /// Lets the rate rise to the declared one, and then fall far below the rate at the start, each along half a cosine (Smith, 2018, as PyTorch does it).
    /// </summary>
    /// <param name="epochs">The epochs of the whole cycle, above 0: those of the run.</param>
    /// <param name="rising">The share of them in which the rate rises, above 0 and below 1.</param>
    /// <param name="divisor">The rate at the start is the declared one divided by this, at least 1.</param>
    /// <param name="finalDivisor">The rate at the end is that at the start divided by this, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static LearningRateSchedule OneCycle(double epochs, double rising = 0.3, double divisor = 25, double finalDivisor = 1e4)
    {
        CallbackGuard.Positive(epochs);
        CallbackGuard.Require(rising > 0 && rising < 1, rising, "above 0 and below 1");
        CallbackGuard.Require(divisor >= 1 && double.IsFinite(divisor), divisor, "finite and at least 1");
        CallbackGuard.Require(finalDivisor >= 1 && double.IsFinite(finalDivisor), finalDivisor, "finite and at least 1");

        double top = epochs * rising;
        return new((time, declared) => declared * (time < top
            ? Fall(1 - time / top, 1 / divisor)
            : Fall(Math.Min((time - top) / (epochs - top), 1), 1 / divisor / finalDivisor)));
    }

    /// <inheritdoc/>
    public override void OnFitBegin(TrainingContext context)
    {
        if (context.Schedule is not null && context.Schedule != this)
        {
            throw new ArgumentException(
                "There are two learning rate schedules in this run, of which only the last would have an effect: keep one, or let one follow the other by LearningRateSchedule.WarmUp(epochs, then: ...).",
                nameof(FitOptions.Callbacks));
        }

        context.Schedule = this;
        declared = context.LearningRate;
        long batches = Math.Max(context.Batches, 1), steps = context.Epochs * batches, checks = Math.Min(steps, MostChecked);
        for (long check = 0; check < checks; check++)
        {
            // Evenly from the first step to the last.
            (long epoch, long batch) = Math.DivRem((long)((Int128)(steps - 1) * check / Math.Max(checks - 1, 1)), batches);
            Planned(context, (int)epoch + 1, (int)batch + 1);
        }
    }

    /// <inheritdoc/>
    /// <remarks>The product may round to 0, which is no rate; then it is double.Epsilon.</remarks>
    public override void OnBatchBegin(TrainingContext context)
        => context.LearningRate = Math.Max(Planned(context, context.Epoch, context.Batch) * context.RateFactor, double.Epsilon);

    /// <summary>The rate at a time, in epochs since the run began, from the declared rate.</summary>
    internal double RateAt(double time, double declared) => rate(time, declared);

    private double Planned(TrainingContext context, int epoch, int batch)
    {
        double planned = rate(epoch - 1 + (context.Batches == 0 ? 0 : (batch - 1.0) / context.Batches), declared);
        return planned > 0 && double.IsFinite(planned)
            ? planned
            : throw new ArgumentException(FormattableString.Invariant($"The learning rate planned for epoch {epoch}, batch {batch} is {planned}; a rate is finite and above 0."));
    }

    // From the peak at 0 to the least value at 1.
    private static double Fall(double time, double least, double peak = 1)
        => least + (1 - least) * peak * (1 + Math.Cos(Math.PI * time)) / 2;
}
