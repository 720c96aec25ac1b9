namespace Netwright.Training.Feeding;

/// <summary>Batches of a data set, in an order of its own in each epoch.</summary>
/// <param name="data">The samples.</param>
/// <param name="options">Batch size, and whether to shuffle.</param>
/// <param name="random">What orders are drawn from.</param>
internal sealed class DatasetFeed<T>(Dataset<T> data, FitOptions options, RandomStream random) : Feed<T>
    where T : unmanaged
{
    private readonly int[] order = [.. Enumerable.Range(0, data.Count)];
    private RandomStream random = random;
    private int start;

    /// <inheritdoc/>
    public override long? Samples => data.Count;

    /// <inheritdoc/>
    public override void Begin()
    {
        start = 0;
        if (options.Shuffle)
            random.Shuffle(order);
    }

    /// <inheritdoc/>
    public override bool Next(out Batch<T> batch)
    {
        batch = new Batch<T>(data, order, start, Math.Min(options.BatchSize, data.Count - start));
        start += batch.Rows;
        return batch.Rows > 0;
    }
}
