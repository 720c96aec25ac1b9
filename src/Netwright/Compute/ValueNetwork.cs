using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A network whose targets are as many numbers as it has outputs.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class ValueNetwork : TrainableNetwork<float>
{
    /// <inheritdoc cref="CompiledNetwork(NetworkDescription, int)"/>
    protected ValueNetwork(NetworkDescription description, int seed)
        : base(description, seed)
    {
    }

    /// <inheritdoc/>
    public override int TargetLength => Description.OutputLength;

    /// <summary>The packed targets of the batch, laid out as the outputs.</summary>
    protected AlignedBuffer Targets { get; private set; } = AlignedBuffer.Empty;

    private protected override void AllocateTargets(int stride)
        => Targets = new AlignedBuffer((long)Panels.Count(Description.OutputLength) * Panels.Width * stride);

    private protected override void PackTarget(ReadOnlySpan<float> target, int row) => Panels.Pack(target, ref Targets.Origin, row, Stride);
}
