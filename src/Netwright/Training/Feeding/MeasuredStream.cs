using Netwright.Compute;
using Netwright.Data;

namespace Netwright.Training.Feeding;

/// <summary>A stream that a network is measured on, in the order of its source.</summary>
internal sealed class MeasuredStream<TTarget> : MeasuredSamples<TTarget>
    where TTarget : unmanaged
{
    private readonly StreamFeed<TTarget> feed;

    /// <summary>Makes room for batches.</summary>
    /// <param name="network">The network.</param>
    /// <param name="stream">The samples.</param>
    /// <param name="role">What messages call a sample: "validation sample" or the like.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public MeasuredStream(TrainableNetwork<TTarget> network, DataStream<TTarget> stream, string role, CancellationToken cancellation)
        : base(network, stream.Count, stream.InputLength)
        => feed = new StreamFeed<TTarget>(stream, network, new FitOptions { Shuffle = false, CancellationToken = cancellation }, Rows, role);

    /// <inheritdoc/>
    public override string Identity => feed.Identity;

    /// <inheritdoc/>
    /// <remarks>The inputs of a stream are checked as they arrive.</remarks>
    public override void ExplainLoss()
    {
    }

    /// <inheritdoc/>
    protected override void Begin() => feed.Begin();

    /// <inheritdoc/>
    protected override bool Next(out Batch<TTarget> batch) => feed.Next(out batch);

    /// <inheritdoc/>
    protected override void End() => feed.End();
}
