using Netwright;

namespace Game;

/// <summary>Steers an enemy; it was trained elsewhere.</summary>
[Network(11)]
[Dense(32, Activation.Relu, Name = "fc1")]
[Dense(32, Activation.Relu, Name = "fc2")]
[Dense(4, Name = "actions")]
public sealed partial class Policy
{
    private readonly float[] values = new float[OutputLength];

    public Policy(string path)
        : this(seed: 0) => Load(path);

    public int Act(ReadOnlySpan<float> state)
    {
        Predict(state, values);
        int best = 0;
        for (int i = 1; i < values.Length; i++)
            best = values[i] > values[best] ? i : best;
        return best;
    }
}
