using Netwright;

namespace App;

public sealed partial class Recommender : IDisposable
{
    private readonly Scores scores = new(seed: 9);
    private readonly SemaphoreSlim gate = new(1);

    public IReadOnlyList<int> Best(float[] user, float[][] items, int count)
    {
        float[] pair = new float[Scores.InputLength];
        user.CopyTo(pair, 0);
        float Score(float[] item)
        {
            Span<float> score = stackalloc float[1];
            item.CopyTo(pair.AsSpan(user.Length));
            scores.Predict(pair, score);
            return score[0];
        }

        return [.. Enumerable.Range(0, items.Length).OrderByDescending(i => Score(items[i])).Take(count)];
    }

    public void Dispose() => gate.Dispose();

    [Network(32)]
    [Dense(16, Activation.Silu)]
    [Dense(1, Activation.Sigmoid)]
    [Loss(Loss.BinaryCrossentropy)]
    [Adam]
    private sealed partial class Scores;
}
