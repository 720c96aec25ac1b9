using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Patterns
{
    public static int Run(Digit model, object value) => value switch
    {
        float[] { Length: 4 } array => model.Classify(array),
        List<float> { Count: > 4 } list => model.Classify([.. list.Take(4)]),
        string text when text.Split(' ') is { Length: 4 } words => model.Classify(Array.ConvertAll(words, float.Parse)),
        Digit other => other.Classify([1, 2, 3, 4]),
        _ => -1,
    };

    public static int Guarded(Digit? model, float[]? input)
    {
        if (model is not { } known || input is not [_, _, _, _])
            return -1;

        return known.Classify(input) + (model?.Classify(input) ?? 0);
    }

    public static int Lengths(Digit model, bool padded)
    {
        int length = padded ? 4 : 2;
        float[] input = padded ? new float[length] : [1, 2, 3, 4];
        float[] other;
        if (padded)
            other = new float[4];
        else
            other = [4, 3, 2, 1];
        return model.Classify(input) + model.Classify(other);
    }
}
