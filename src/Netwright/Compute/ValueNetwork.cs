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

    // Shares written with two decimals are off by up to half of the last one each; of many classes they do not all lean to one side. Beside that, the shares are floats.
    private const double RoundingOfShare = 0.005, MostRounding = 0.05, RoundingOfFloats = 1e-4;

    /// <inheritdoc/>
    public override int TargetLength => Description.OutputLength;

    /// <summary>The packed targets of the batch, laid out as the outputs.</summary>
    protected AlignedBuffer Targets { get; private set; } = AlignedBuffer.Empty;

    internal override void CheckTargets(ReadOnlySpan<float> targets, string sample, long first, ReadOnlySpan<int> lengths)
    {
        for (int i = 0; i < targets.Length; i++)
        {
            // Not a NaN either, of which every comparison is false.
            bool isTaken = targets[i] >= Description.LeastTarget && targets[i] <= Description.GreatestTarget && (Description.TargetKind != TargetKind.Signs || targets[i] is -1 or 0 or 1);
            if (!isTaken && Counts(i, lengths))
                throw new ArgumentException(Refusal(targets[i], i, sample, first));
        }

        if (Description.TargetKind == TargetKind.Distributions)
            CheckDistributions(targets, sample, first, lengths);
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

    private void CheckDistributions(ReadOnlySpan<float> targets, string sample, long first, ReadOnlySpan<int> lengths)
    {
        int classes = Description.Channels;
        double allowed = Math.Min(RoundingOfShare * classes, MostRounding) + RoundingOfFloats;
        for (int at = 0; at < targets.Length; at += classes)
        {
            double sum = 0;
            foreach (float share in targets.Slice(at, classes))
                sum += share;
            if (Math.Abs(sum - 1) <= allowed || !Counts(at, lengths))
                continue;

            (int index, int position) = Math.DivRem(at / classes, Description.Positions);
            string place = Description.Positions == 1 ? "" : FormattableString.Invariant($" at position {position}");
            throw new ArgumentException(
                FormattableString.Invariant($"The target of {sample} {first + index} sums to {sum:G4}{place}; the loss of {Description.Name} takes the probabilities of its {classes} classes, which sum to 1. ") +
                "Where several classes can hold at once, the last layer is a sigmoid and the loss binary cross-entropy.");
        }
    }

    private bool Counts(int at, ReadOnlySpan<int> lengths) => lengths.IsEmpty || at % TargetLength / Description.Channels < lengths[at / TargetLength];

    private string Refusal(float target, int at, string sample, long first)
    {
        (int index, int position) = Math.DivRem(at, TargetLength);
        string range = (Description.LeastTarget, Description.GreatestTarget) switch
        {
            _ when Description.TargetKind == TargetKind.Signs => "-1 and 1, or 0 for -1",
            (float.MinValue, float.MaxValue) => "finite numbers",
            (_, float.MaxValue) => FormattableString.Invariant($"finite numbers of at least {Description.LeastTarget}"),
            _ => FormattableString.Invariant($"numbers from {Description.LeastTarget} to {Description.GreatestTarget}"),
        };
        return FormattableString.Invariant($"The target of {sample} {first + index} holds {target} at position {position}; the loss of {Description.Name} takes {range}.");
    }
}
