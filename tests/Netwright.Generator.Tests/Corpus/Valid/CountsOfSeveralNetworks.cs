using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

[Network(Pixels)]
[Dense(6, Activation.Tanh)]
[Dense(4)]
public partial class Extractor
{
    private const int Pixels = 9;
}

public static class Pipeline
{
    public static int Run(Extractor extractor, Digit digit, ReadOnlySpan<float> image)
    {
        Span<float> features = stackalloc float[Extractor.OutputLength];
        extractor.Predict(image, features);
        return digit.Classify(features);
    }

    public static int Zeros() => new Digit().Classify(new float[Extractor.OutputLength]);
}
