using Netwright;

[Network(12)]
[Dense(24, Activation.Sigmoid, Name = "gate")]
[Dense(24, Activation.Tanh)]
[Multiply("gate")]
[Dropout(0.1)]
[Concatenate("input", "gate")]
[Dense(1)]
[Loss(Loss.Huber)]
[RmsProp]
public sealed partial class Gated;

public static class Use
{
    public static float Run(float[] features)
    {
        Gated model = new(seed: 3);
        float[] inputs = new float[Gated.InputLength], output = new float[1];
        features.AsSpan(0, 12).CopyTo(inputs);
        model.Predict(inputs, output);
        return output[0];
    }
}
