using Netwright.Compute;

namespace Netwright.Training.Metrics;

/// <summary>
/// The outputs so far, for the area under the receiver operating characteristic: among all pairs of a positive and a negative, the share in which the positive
/// has the greater output, and half of those in which the two tie. A softmax has a curve for each class; sigmoids share one.
/// </summary>
internal sealed class AucState : MetricState
{
    private const float TargetThreshold = 0.5f;

    private readonly float[][] scores;
    private readonly bool[][] positives;
    private int count;

    public AucState(NetworkDescription network, long samples)
    {
        // All the room at once, so that counting allocates nothing.
        (int curves, int outputs) = network.Accuracy == AccuracyKind.Categorical ? (network.Channels, network.Positions) : (1, network.OutputLength);
        if (samples > Array.MaxLength / outputs)
            throw new ArgumentException($"The metric auc keeps all outputs in an array, which holds those of up to {Array.MaxLength / outputs} samples of {network.Name}; there are {samples}.");

        scores = new float[curves][];
        positives = new bool[curves][];
        for (int curve = 0; curve < curves; curve++)
        {
            scores[curve] = new float[samples * outputs];
            positives[curve] = new bool[samples * outputs];
        }
    }

    public override double Result
    {
        get
        {
            double sum = 0;
            int known = 0;
            for (int curve = 0; curve < scores.Length; curve++)
            {
                double area = Area(scores[curve].AsSpan(0, count), positives[curve].AsSpan(0, count));
                if (double.IsNaN(area))
                    continue;

                sum += area;
                known++;
            }

            return sum / known;
        }
    }

    public override void Reset() => count = 0;

    public override void KeepState(CheckpointState state)
    {
        state.Keep("count", ref count, 0, scores[0].Length);
        for (int curve = 0; curve < scores.Length; curve++)
        {
            float[] right = Array.ConvertAll(positives[curve], static isPositive => isPositive ? 1f : 0);
            state.Keep($"scores{curve}", ref scores[curve]);
            state.Keep($"positives{curve}", ref right);
            positives[curve] = Array.ConvertAll(right, static value => value > 0);
        }
    }

    public override void Add(ReadOnlySpan<float> outputs, ReadOnlySpan<float> targets)
    {
        if (scores.Length == 1)
        {
            for (int i = 0; i < outputs.Length; i++)
                Add(0, outputs[i], targets[i] > TargetThreshold);
            return;
        }

        int right = Panels.ArgMax(targets);
        for (int curve = 0; curve < scores.Length; curve++)
        {
            scores[curve][count] = outputs[curve];
            positives[curve][count] = curve == right;
        }

        count++;
    }

    private void Add(int curve, float score, bool isPositive)
    {
        scores[curve][count] = score;
        positives[curve][count++] = isPositive;
    }

    // From the least score up: a positive wins against every negative of a lesser score, and half against every negative of the same score.
    // Equals, because NaN then ties with NaN and the inner loop advances.
    private static double Area(Span<float> scores, Span<bool> positives)
    {
        scores.Sort(positives);
        long negativesBelow = 0, wins = 0, ties = 0, allPositives = 0;
        for (int from = 0, to; from < scores.Length; from = to)
        {
            long tiedPositives = 0;
            for (to = from; to < scores.Length && scores[to].Equals(scores[from]); to++)
                tiedPositives += positives[to] ? 1 : 0;

            long tiedNegatives = to - from - tiedPositives;
            wins += tiedPositives * negativesBelow;
            ties += tiedPositives * tiedNegatives;
            negativesBelow += tiedNegatives;
            allPositives += tiedPositives;
        }

        return (wins + 0.5 * ties) / ((double)allPositives * negativesBelow);
    }
}
