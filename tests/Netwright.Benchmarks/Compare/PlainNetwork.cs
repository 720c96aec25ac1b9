using System.Numerics.Tensors;

namespace Netwright.Benchmarks.Compare;

/// <summary>What a careful developer writes without a library: loops over rows and units, each a call of TensorPrimitives. One thread.</summary>
internal sealed class PlainNetwork
{
    private readonly Workload workload;
    private readonly Layer[] layers;
    private readonly Random random = new(2);
    private int step;

    public PlainNetwork(Workload workload)
    {
        this.workload = workload;
        layers = [.. workload.Units.Zip(workload.Units.Skip(1), (inputs, units) => new Layer(inputs, units, random))];
    }

    /// <summary>One training step: forward, backward, Adam.</summary>
    public void Train(ReadOnlySpan<float> inputs, ReadOnlySpan<int> labels)
    {
        foreach (Layer layer in layers)
            layer.ClearGradient();
        for (int row = 0; row < labels.Length; row++)
            Row(inputs.Slice(row * workload.Units[0], workload.Units[0]), labels[row], 1f / labels.Length);
        step++;
        foreach (Layer layer in layers)
            layer.Step(step);
    }

    /// <summary>The outputs of one sample.</summary>
    public ReadOnlySpan<float> Predict(ReadOnlySpan<float> input)
    {
        Forward(input, training: false);
        float[] output = layers[^1].Output;
        if (workload.IsBinary)
            TensorPrimitives.Sigmoid(output, output);
        else
            TensorPrimitives.SoftMax(output, output);
        return output;
    }

    private void Row(ReadOnlySpan<float> input, int label, float scale)
    {
        Forward(input, training: true);
        Layer last = layers[^1];
        if (workload.IsBinary)
        {
            TensorPrimitives.Sigmoid(last.Output, last.Delta);
            last.Delta[0] -= label;
        }
        else
        {
            TensorPrimitives.SoftMax(last.Output, last.Delta);
            last.Delta[label]--;
        }

        TensorPrimitives.Multiply(last.Delta, scale, last.Delta);
        for (int i = layers.Length - 1; i >= 0; i--)
            layers[i].Backward(i == 0 ? input : layers[i - 1].Output, i == 0 ? null : layers[i - 1]);
    }

    private void Forward(ReadOnlySpan<float> input, bool training)
    {
        for (int i = 0; i < layers.Length; i++)
        {
            Layer layer = layers[i];
            layer.Forward(input);
            if (i < layers.Length - 1)
                TensorPrimitives.Max(layer.Output, 0f, layer.Output);
            if (training && i == 0 && workload.Dropout > 0)
                layer.Drop(random, (float)workload.Dropout);
            input = layer.Output;
        }
    }

    private sealed class Layer
    {
        private readonly int inputs;
        private float kept = 1;
        private readonly float[] weights, gradient, mean, square, scratch, biases, biasGradient, biasMean, biasSquare;

        public Layer(int inputs, int units, Random random)
        {
            this.inputs = inputs;
            weights = new float[inputs * units];
            float limit = MathF.Sqrt(6f / (inputs + units));
            foreach (ref float weight in weights.AsSpan())
                weight = (random.NextSingle() * 2 - 1) * limit;
            (gradient, mean, square, scratch) = (new float[weights.Length], new float[weights.Length], new float[weights.Length], new float[weights.Length]);
            (biases, biasGradient, biasMean, biasSquare) = (new float[units], new float[units], new float[units], new float[units]);
            (Output, Delta) = (new float[units], new float[units]);
        }

        public float[] Output { get; }

        public float[] Delta { get; }

        public void ClearGradient()
        {
            gradient.AsSpan().Clear();
            biasGradient.AsSpan().Clear();
        }

        public void Forward(ReadOnlySpan<float> input)
        {
            for (int unit = 0; unit < Output.Length; unit++)
                Output[unit] = biases[unit] + TensorPrimitives.Dot(input, weights.AsSpan(unit * inputs, inputs));
        }

        public void Drop(Random random, float rate)
        {
            kept = 1 / (1 - rate);
            foreach (ref float output in Output.AsSpan())
                output = random.NextSingle() < rate ? 0 : output * kept;
        }

        // A unit of the layer before passes a delta on where its output is positive: neither ReLU nor dropout has set it to zero.
        public void Backward(ReadOnlySpan<float> input, Layer? previous)
        {
            TensorPrimitives.Add(biasGradient, Delta, biasGradient);
            previous?.Delta.AsSpan().Clear();
            for (int unit = 0; unit < Delta.Length; unit++)
            {
                if (Delta[unit] == 0)
                    continue;

                Span<float> row = gradient.AsSpan(unit * inputs, inputs);
                TensorPrimitives.MultiplyAdd(input, Delta[unit], row, row);
                if (previous is not null)
                    TensorPrimitives.MultiplyAdd(weights.AsSpan(unit * inputs, inputs), Delta[unit], previous.Delta, previous.Delta);
            }

            for (int i = 0; i < previous?.Delta.Length; i++)
                previous.Delta[i] = previous.Output[i] > 0 ? previous.Delta[i] * previous.kept : 0;
        }

        public void Step(int step)
        {
            Adam(weights, gradient, mean, square, scratch, step);
            Adam(biases, biasGradient, biasMean, biasSquare, scratch.AsSpan(0, biases.Length), step);
        }

        private static void Adam(Span<float> weights, Span<float> gradient, Span<float> mean, Span<float> square, Span<float> scratch, int step)
        {
            float meanScale = 1 / (1 - MathF.Pow(0.9f, step)), squareScale = 1 / (1 - MathF.Pow(0.999f, step));
            TensorPrimitives.Lerp(mean, gradient, 0.1f, mean);
            TensorPrimitives.Multiply(gradient, gradient, gradient);
            TensorPrimitives.Lerp(square, gradient, 0.001f, square);
            TensorPrimitives.Multiply(square, squareScale, scratch);
            TensorPrimitives.Sqrt(scratch, scratch);
            TensorPrimitives.Add(scratch, 1e-7f, scratch);
            TensorPrimitives.Divide(mean, scratch, scratch);
            TensorPrimitives.MultiplyAdd(scratch, (float)-Workload.LearningRate * meanScale, weights, weights);
        }
    }
}
