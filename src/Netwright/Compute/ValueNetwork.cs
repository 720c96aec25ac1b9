using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A network whose targets are as many numbers as it has outputs.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
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

    internal override void CheckTargets(ReadOnlySpan<float> targets, string sample, long first, ReadOnlySpan<int> lengths)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            // Not a NaN either, of which every comparison is false.
            if (!(targets[i] >= Description.LeastTarget && targets[i] <= Description.GreatestTarget) && Counts(i, lengths))
                throw new ArgumentException(Refusal(targets[i], i, sample, first));
        }
    }

    internal override int ClassOf(ReadOnlySpan<float> target)
        => target.Length > 1 ? Panels.ArgMax(target) : target[0] > (Description.Accuracy == AccuracyKind.Sign ? 0 : 0.5f) ? 1 : 0;

    private protected override void AllocateTargets(int stride)
        => Targets = new AlignedBuffer(Description.PaddedOutputLength * stride);

    internal override void CopyTarget(int row, Span<float> target) => Panels.Unpack(ref Targets.Origin, row, Stride * Description.Positions, target);

    internal override void PackTarget(ReadOnlySpan<float> target, int row, int sample)
    {
        (int positions, int channels) = (Description.Positions, Description.Channels);
        for (int position = 0; position < positions; position++)
            Panels.Pack(target.Slice(position * channels, channels), ref Targets.Origin, row * positions + position, Stride * positions);
    }

    private bool Counts(int at, ReadOnlySpan<int> lengths) => lengths.IsEmpty || at % TargetLength / Description.Channels < lengths[at / TargetLength];

    private string Refusal(float target, int at, string sample, long first)
    {
        (int index, int position) = Math.DivRem(at, TargetLength);
        string range = (Description.LeastTarget, Description.GreatestTarget) switch
        {
            (float.MinValue, float.MaxValue) => "finite numbers",
            (_, float.MaxValue) => FormattableString.Invariant($"finite numbers of at least {Description.LeastTarget}"),
            _ => FormattableString.Invariant($"numbers from {Description.LeastTarget} to {Description.GreatestTarget}"),
        };
        return FormattableString.Invariant($"The target of {sample} {first + index} holds {target} at position {position}; the loss of {Description.Name} takes {range}.");
    }
}
