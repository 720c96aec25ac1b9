using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A network whose targets are class numbers.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class LabelNetwork : TrainableNetwork<int>
{
    /// <inheritdoc cref="CompiledNetwork(NetworkDescription, int)"/>
    protected LabelNetwork(NetworkDescription description, int seed)
        : base(description, seed)
    {
    }

    /// <inheritdoc/>
    public override int TargetLength => Description.Positions;

    /// <summary>The class number of each position of each row of the batch.</summary>
    protected int[] Labels { get; private set; } = [];

    internal override void CheckTargets(ReadOnlySpan<int> targets, string sample, long first, ReadOnlySpan<int> lengths)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            if ((uint)targets[i] < (uint)Description.Channels)
                continue;

            (int index, int position) = Math.DivRem(i, TargetLength);
            if (!lengths.IsEmpty && position >= lengths[index])
                continue;

            string place = TargetLength == 1 ? "" : FormattableString.Invariant($" at position {position}");
            throw new ArgumentException(
                FormattableString.Invariant($"The label of {sample} {first + index}{place} is {targets[i]}; {Description.Name} has the classes 0 to {Description.Channels - 1}."));
        }
    }

    internal override int ClassOf(ReadOnlySpan<int> target) => target[0];

    private protected override void AllocateTargets(int stride) => Labels = new int[stride * TargetLength];

    internal override void CopyTarget(int row, Span<float> target)
    {
        target.Clear();
        target[Labels[row]] = 1;
    }

    // The loss reads memory at the label's place, and the caller may have changed the array since it was checked. So what is checked here is what is kept; behind
    // the positions that count, where any number may stand, that is class 0.
    internal override void PackTarget(ReadOnlySpan<int> target, int row, int sample)
    {
        Span<int> kept = Labels.AsSpan(row * TargetLength, TargetLength);
        target.CopyTo(kept);
        (int first, int end) = PositionsOf(row);
        kept[(end - first)..].Clear();
        CheckTargets(kept, "sample", sample, lengths: default);
    }
}
