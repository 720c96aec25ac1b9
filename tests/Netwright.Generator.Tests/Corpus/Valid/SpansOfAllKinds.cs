using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Spans
{
    private const int Classes = 3;

    public static int Run(Digit model, float[] data, Memory<float> memory, List<float> list, int at)
    {
        Span<float> output = stackalloc float[Classes];
        model.Predict(data, output);
        model.Predict(data.AsSpan(), output);
        model.Predict(data.AsSpan(at, 4), output);
        model.Predict(data.AsSpan(at, Digit.InputLength), output);
        model.Predict(data.AsSpan()[at..(at + 4)], output);
        model.Predict(data.AsSpan(4..8), output);
        model.Predict(data[..4], output);
        model.Predict(memory.Span, output);
        model.Predict(memory.Slice(at, 4).Span, output);
        model.Predict(memory.Span.Slice(at)[..4], output);
        model.Predict(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list), output);
        model.Predict(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(list)[..4], output);
        model.Predict([1, 2, 3, 4], output);
        model.Predict([.. list], output);
        model.Predict([1, .. list, 4], output);
        model.Predict(new float[] { 1, 2, 3, 4 }, new float[3]);
        model.Predict(new[] { 1f, 2, 3, 4 }, output[..3]);
        model.Predict(stackalloc float[4], stackalloc float[Digit.OutputLength]);
        model.Predict(stackalloc[] { 1f, 2f, 3f, 4f }, output);
        return model.Classify(stackalloc float[] { 1, 2, 3, 4 });
    }
}
