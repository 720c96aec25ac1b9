using Netwright.Compute;
using Netwright.Data;

namespace Netwright.Training.Feeding;

/// <summary>A data set that a network is measured on.</summary>
/// <param name="network">The network.</param>
/// <param name="data">The samples.</param>
internal sealed class MeasuredDataset<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data) : MeasuredSamples<TTarget>(network, data.Count, data.InputLength)
    where TTarget : unmanaged
{
    private int start;

    /// <inheritdoc/>
    public override string Identity => DataIdentity.Of(data);

    /// <inheritdoc/>
    public override void ExplainLoss() => DataCheck.Inputs(data, "sample");

    /// <inheritdoc/>
    protected override void Begin() => start = 0;

    /// <inheritdoc/>
    protected override bool Next(out Batch<TTarget> batch)
    {
        batch = new Batch<TTarget>(data, null, start, Math.Min(Rows, data.Count - start));
        start += batch.Rows;
        return batch.Rows > 0;
    }

    /// <inheritdoc/>
    protected override void End()
    {
    }
}
