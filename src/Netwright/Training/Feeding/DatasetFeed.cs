using Netwright.Compute;
using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Training.Feeding;

/// <summary>Batches of a data set.</summary>
/// <param name="data">The samples.</param>
/// <param name="options">Batch size, and whether to shuffle.</param>
/// <param name="seed">The seed of the orders.</param>
/// <param name="firstIteration">The optimizer steps done before the run.</param>
internal sealed class DatasetFeed<T>(Dataset<T> data, FitOptions options, int seed, long firstIteration) : Feed<T>(seed, firstIteration)
    where T : unmanaged
{
    private readonly int[] order = [.. Enumerable.Range(0, data.Count)];
    private int start;

    /// <inheritdoc/>
    public override string Identity => DataIdentity.Of(data);

    /// <inheritdoc/>
    public override long? Samples => data.Count;

    /// <inheritdoc/>
    public override void Adapt(TrainableNetwork<T> network, NormalizationPlace place) => Adaptation.Run(network, place, data);

    /// <inheritdoc/>
    public override bool Next(out Batch<T> batch)
    {
        batch = new Batch<T>(data, order, start, Math.Min(options.BatchSize, data.Count - start));
        start += batch.Rows;
        return batch.Rows > 0;
    }

    /// <inheritdoc/>
    protected override void DrawOrder(ref RandomStream random)
    {
        if (options.Shuffle)
            random.Shuffle(order);
    }

    /// <inheritdoc/>
    protected override void Start() => start = 0;
}
