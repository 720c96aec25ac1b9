namespace Netwright.Benchmarks.Publish;

/// <summary>What a program does whose start is timed: it predicts one sample, then trains for an epoch, and says each on a line of its own.</summary>
internal static class StartTask
{
    /// <summary>The line behind the first prediction.</summary>
    public const string Predicted = "predicted";

    /// <summary>The line behind the first epoch.</summary>
    public const string Trained = "trained";

    /// <summary>Samples of the epoch: few enough for the start to be what counts.</summary>
    public const int Samples = 4096;

    /// <summary>Batch size of the epoch.</summary>
    public const int Batch = 32;
}
