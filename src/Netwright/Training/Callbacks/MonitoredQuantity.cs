using Netwright.Training.Metrics;

namespace Netwright.Training.Callbacks;

/// <summary>A quantity that a callback watches, and the best value of it so far in a run.</summary>
internal sealed class MonitoredQuantity
{
    private readonly double minDelta;
    private readonly MonitorMode mode;
    private bool moreIsBetter;
    private double best;

    /// <exception cref="ArgumentException">The name is empty, there is no such mode, or the least change is negative or not finite.</exception>
    public MonitoredQuantity(string monitor, MonitorMode mode, double minDelta = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(monitor);
        CallbackGuard.Require(minDelta >= 0 && double.IsFinite(minDelta), minDelta, "finite and at least 0");
        if (!Enum.IsDefined(mode))
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "There is no such mode.");

        Name = monitor;
        this.minDelta = minDelta;
        this.mode = mode;
    }

    /// <summary>The quantity's name.</summary>
    public string Name { get; }

    /// <summary>Forgets the run before, and checks that this one measures the quantity.</summary>
    /// <exception cref="ArgumentException">It does not.</exception>
    public void Begin(TrainingContext run, Callback callback)
    {
        if (!run.Quantities.Contains(Name))
        {
            string own = Quantities.OwnName(Name);
            string why = own != Name && run.Quantities.Contains(own) ? "there is no validation data. Set FitOptions.ValidationSplit, hand Fit a validation set, or monitor one of"
                : own == Quantities.Accuracy ? "the network predicts nothing that is right or wrong. What it does measure is"
                : "it is neither loss nor accuracy nor one of FitOptions.Metrics. What is measured is";
            throw new ArgumentException($"{callback.GetType().Name} monitors \"{Name}\", which this run does not measure: {why} {string.Join(", ", run.Quantities)}.");
        }

        moreIsBetter = mode == MonitorMode.Max || mode == MonitorMode.Auto && run.IsMoreBetter(Name);
        best = moreIsBetter ? double.NegativeInfinity : double.PositiveInfinity;
    }

    /// <summary>Sets a value that the run has to beat, in place of none.</summary>
    public void BeginAt(double value) => best = value;

    /// <summary>Whether the epoch's value is better than all before by more than the least change; it is then the best. NaN never is.</summary>
    public bool Improves(TrainingContext run)
    {
        if (!Beats(run, best))
            return false;

        best = run[Name];
        return true;
    }

    /// <summary>Whether the epoch's value is better than another one by more than the least change.</summary>
    public bool Beats(TrainingContext run, double other) => moreIsBetter ? run[Name] - minDelta > other : run[Name] + minDelta < other;

    /// <summary>Keeps the best value so far.</summary>
    public void KeepState(CheckpointState state) => state.Keep("best", ref best, double.NegativeInfinity, double.PositiveInfinity);
}
