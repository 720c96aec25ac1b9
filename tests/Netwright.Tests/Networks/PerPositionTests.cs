namespace Netwright.Tests.Networks;

public class PerPositionTests
{
    private const int Positions = 5, Channels = 3, Units = 18;

    [Fact]
    public void Each_position_gets_the_bits_of_a_dense_layer_alone()
    {
        PerPosition model = new(seed: 1);
        Alone alone = new(seed: 2);
        model.Parameters.CopyTo(alone.Parameters);
        float[] inputs = Numbers(4 * PerPosition.InputLength), outputs = new float[4 * PerPosition.OutputLength], expected = new float[Units];

        model.PredictBatch(inputs, outputs);

        for (int position = 0; position < 4 * Positions; position++)
        {
            alone.Predict(inputs.AsSpan(position * Channels, Channels), expected);
            Assert.Equal(expected, outputs.AsSpan(position * Units, Units));
        }
    }

    [Fact]
    public void One_sample_and_a_batch_have_the_same_bits()
    {
        Positional model = new(seed: 3);
        float[] inputs = Numbers(7 * Positional.InputLength), outputs = new float[7], one = new float[1];
        model.PredictBatch(inputs, outputs);
        for (int sample = 0; sample < 7; sample++)
        {
            model.Predict(inputs.AsSpan(sample * Positional.InputLength, Positional.InputLength), one);
            Assert.Equal(outputs[sample], one[0]);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(13)]
    public void The_gradient_is_that_of_central_differences_of_the_formula_in_double(int samples)
    {
        Positional model = new(seed: 4);
        float[] inputs = Numbers(samples * Positional.InputLength), targets = Numbers(samples), gradient = new float[model.Parameters.Length];
        double loss = model.Gradient(inputs, targets, gradient);
        double[] parameters = [.. model.Parameters.ToArray().Select(static parameter => (double)parameter)];

        Assert.Equal(Loss(parameters, inputs, targets), loss, 1e-5);
        foreach (int at in Trained())
        {
            const double Step = 1e-5;
            double kept = parameters[at];
            parameters[at] = kept + Step;
            double above = Loss(parameters, inputs, targets);
            parameters[at] = kept - Step;
            double below = Loss(parameters, inputs, targets);
            parameters[at] = kept;

            // Floats: the sums of some dozen terms of about 1, each rounded to 6e-8 of it.
            Assert.Equal((above - below) / (2 * Step), gradient[at], 1e-5);
        }
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        Assert.Equal(Trained(threads: 1), Trained(threads: 3));

        static float[] Trained(int threads)
        {
            Positional model = new(seed: 5);
            Dataset<float> data = new(Numbers(37 * Positional.InputLength), Numbers(37), 37);
            model.Fit(data, new FitOptions { Epochs = 3, BatchSize = 16, Threads = threads, Verbosity = Verbosity.Silent });
            return [.. model.Parameters];
        }
    }

    [Fact]
    public void A_softmax_behind_it_is_one_for_each_position()
    {
        PositionClasses model = new(seed: 6);
        float[] outputs = new float[PositionClasses.OutputLength];
        model.Predict(Numbers(PositionClasses.InputLength), outputs);
        for (int position = 0; position < Positions; position++)
            Assert.Equal(1, outputs.AsSpan(position * 4, 4).ToArray().Sum(), 1e-5);
    }

    // x [5, 3] -> tanh(x w1 + b1) [5, 18] -> + dense of that per position -> [90] -> dense [1]; mean squared error
    private static double Loss(double[] p, float[] inputs, float[] targets)
    {
        double loss = 0;
        for (int sample = 0; sample < targets.Length; sample++)
        {
            double output = p[Bias3];
            for (int position = 0; position < Positions; position++)
            {
                double[] hidden = new double[Units];
                for (int unit = 0; unit < Units; unit++)
                {
                    double sum = p[Bias1 + unit];
                    for (int channel = 0; channel < Channels; channel++)
                        sum += inputs[(sample * Positions + position) * Channels + channel] * p[Kernel1(channel, unit)];
                    hidden[unit] = Math.Tanh(sum);
                }

                for (int unit = 0; unit < Units; unit++)
                {
                    double sum = p[Bias2 + unit] + hidden[unit];
                    for (int from = 0; from < Units; from++)
                        sum += hidden[from] * p[Kernel2(from, unit)];
                    output += sum * p[Kernel3(position * Units + unit)];
                }
            }

            loss += (output - targets[sample]) * (output - targets[sample]) / targets.Length;
        }

        return loss;
    }

    // The arena: kernels in panels of 16 columns, [panels][inputs][16], vectors as they are, each padded to 16.
    private const int Bias1 = 2 * Channels * 16, Start2 = Bias1 + 32, Bias2 = Start2 + 2 * Units * 16, Start3 = Bias2 + 32, Bias3 = Start3 + Positions * Units * 16;

    private static int Kernel1(int input, int unit) => (unit / 16 * Channels + input) * 16 + unit % 16;

    private static int Kernel2(int input, int unit) => Start2 + (unit / 16 * Units + input) * 16 + unit % 16;

    private static int Kernel3(int input) => Start3 + input * 16;

    private static IEnumerable<int> Trained()
    {
        for (int unit = 0; unit < Units; unit++)
        {
            yield return Bias1 + unit;
            yield return Bias2 + unit;
            for (int channel = 0; channel < Channels; channel++)
                yield return Kernel1(channel, unit);
            for (int from = 0; from < Units; from++)
                yield return Kernel2(from, unit);
        }

        for (int input = 0; input < Positions * Units; input++)
            yield return Kernel3(input);
        yield return Bias3;
    }

    private static float[] Numbers(int count) => [.. Enumerable.Range(0, count).Select(static i => (i * 37 % 101 - 50) / 50f)];
}

[Network(5, 3)]
[Dense(18, Activation.Tanh, PerPosition = true)]
internal sealed partial class PerPosition;

[Network(3)]
[Dense(18, Activation.Tanh)]
internal sealed partial class Alone;

[Network(5, 3)]
[Dense(18, Activation.Tanh, PerPosition = true, Name = "hidden")]
[Dense(18, PerPosition = true)]
[Add("hidden")]
[Flatten]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01)]
internal sealed partial class Positional;

[Network(5, 3)]
[Dense(4, Activation.Softmax, PerPosition = true)]
internal sealed partial class PositionClasses;
