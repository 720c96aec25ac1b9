using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class DigitExtensions
{
    extension(Digit model)
    {
        public float Confidence(ReadOnlySpan<float> input)
        {
            Span<float> output = stackalloc float[Digit.OutputLength];
            model.Predict(input, output);
            return Math.Max(output[0], Math.Max(output[1], output[2]));
        }
    }

    public static (int Class, float[] Output) Explain(this Digit model, float[] input)
    {
        var output = new float[3];
        model.Predict(input, output);
        return (model.Classify(input), output);
    }

    public static string Show(this Digit model, params ReadOnlySpan<float> input) => $"{model.Confidence(input):P0} {model.Classify(input)} {model.Explain([1, 2, 3, 4]).Class}";
}
