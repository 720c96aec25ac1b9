namespace Netwright.Training.Metrics;

/// <summary>Counts of samples by the class that they are of and the class that is predicted.</summary>
/// <param name="classes">The number of classes.</param>
/// <exception cref="ArgumentOutOfRangeException">An array does not hold a count for each pair of them.</exception>
internal sealed class ConfusionCounts(int classes) : ClassCounts(classes)
{
    private readonly long[,] counts = new long[Checked(classes), classes];

    /// <summary>The greatest of the counts.</summary>
    public long Greatest => counts.Cast<long>().Max();

    /// <summary>The number of samples of one class that are predicted as another class or the same one.</summary>
    public long this[int actual, int predicted] => counts[actual, predicted];

    /// <inheritdoc/>
    public override void Add(int @class, int prediction)
    {
        counts[@class, prediction]++;
        base.Add(@class, prediction);
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        Array.Clear(counts);
        base.Clear();
    }

    private static int Checked(int classes)
    {
        int most = (int)Math.Sqrt(Array.MaxLength);
        return classes <= most
            ? classes
            : throw new ArgumentOutOfRangeException(nameof(classes), classes, $"A confusion matrix is an array of a count for each pair of classes, which holds those of up to {most} classes.");
    }
}
