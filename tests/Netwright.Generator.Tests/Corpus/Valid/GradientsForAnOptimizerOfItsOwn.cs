using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Descent
{
    public static void Run(Digit model, Dataset<int> data, int batch)
    {
        float[] gradient = new float[model.Parameters.Length];
        Span<float> parameters = model.Parameters;
        float[] inputs = new float[batch * Digit.InputLength];
        int[] labels = new int[batch];
        for (int step = 0; step < 100; step++)
        {
            for (int i = 0; i < batch; i++)
            {
                int sample = (step * batch + i) % data.Count;
                data.Input(sample).CopyTo(inputs.AsSpan(i * Digit.InputLength));
                labels[i] = data.Target(sample)[0];
            }

            double loss = model.Gradient(inputs, labels, gradient, dropoutSeed: step);
            for (int i = 0; i < gradient.Length; i++)
                parameters[i] -= 0.1f * gradient[i];
            if (double.IsNaN(loss))
                break;
        }

        model.Gradient(new float[8], [0, 2], gradient);
        model.Gradient(data.Input(0), data.Target(0), gradient);
    }
}
