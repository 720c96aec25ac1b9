using System.Diagnostics;
using Netwright.Compute;

namespace Netwright.Training;

/// <summary>The epoch that a run is in: its last batch, and the sums over its batches so far.</summary>
internal sealed class EpochInHand
{
    private double loss;
    private double accuracy;
    private long count;
    private double learningRate;
    private double secondsBefore;
    private long began;
    private int batch;
    private bool isOpen;

    /// <summary>Whether it has begun and not ended.</summary>
    public bool IsOpen => isOpen;

    /// <summary>The last batch that was trained on, from 1; 0 before the first.</summary>
    public int Batch => batch;

    /// <summary>The means over the samples so far, or over their positions where each has a loss of its own.</summary>
    public Evaluation Means(NetworkDescription network) => Evaluation.MeanOf(network, loss, accuracy, count);

    /// <summary>The learning rate of its last step.</summary>
    public double LearningRate => learningRate;

    /// <summary>The seconds that it has taken so far.</summary>
    public double Seconds => secondsBefore + Stopwatch.GetElapsedTime(began).TotalSeconds;

    public void Begin()
    {
        (loss, accuracy, count, secondsBefore, batch) = (0, 0, 0, 0, 0);
        began = Stopwatch.GetTimestamp();
        isOpen = true;
    }

    /// <summary>Adds a batch.</summary>
    public void Add(BatchResult result, double rate)
    {
        batch++;
        learningRate = rate;
        loss += result.Loss;
        accuracy += result.Accuracy;
        count += result.Count;
    }

    public void End() => isOpen = false;

    /// <summary>Keeps the batch, the sums and the seconds, for a run that goes on within the epoch.</summary>
    public void KeepState(CheckpointState state)
    {
        double seconds = isOpen ? Seconds : 0;
        state.Keep("isOpen", ref isOpen);
        state.Keep("batch", ref batch, 0, int.MaxValue);
        state.Keep("loss", ref loss, double.MinValue, double.MaxValue);
        state.Keep("accuracy", ref accuracy);
        state.Keep("count", ref count, 0, long.MaxValue);
        state.Keep("learning_rate", ref learningRate, 0, double.MaxValue);
        state.Keep("seconds", ref seconds, 0, double.MaxValue);
        secondsBefore = seconds;
        began = Stopwatch.GetTimestamp();
    }
}
