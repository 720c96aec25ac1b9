using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public sealed class Player
{
    private readonly Digit model = new(seed: 3);
    private readonly float[] input = new float[Digit.InputLength], output = new float[Digit.OutputLength];
    private float[] growing = new float[1];

    public float[] Buffer { get; set; } = new float[9];

    public static int First { get; } = new Digit().Classify([0, 0, 0, 1]);

    public int this[int x, int y] => model.Classify([x, y, x, y]);

    public ReadOnlySpan<float> Play()
    {
        if (growing.Length < 4)
            growing = new float[4];
        Buffer = new float[4];
        model.Predict(input, output);
        model.Predict(growing, output);
        model.Predict(Buffer, output);
        return output;
    }

    ~Player() => model.Save("last.safetensors");
}
