using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>A dense layer with momentum in plain loops over single elements: slow, and obviously right.</summary>
internal sealed class SlowLinear(NetworkDescription network)
{
    private const float Momentum = 0.5f;

    private readonly ParameterTensor kernel = network.Tensors[0];
    private readonly ParameterTensor bias = network.Tensors[1];

    public AlignedBuffer Velocity { get; } = new(network.ArenaLength);

    public static NetworkDescription Describe(
        string name,
        int inputs,
        int units,
        double learningRate = 0.1,
        AccuracyKind accuracy = AccuracyKind.None,
        float leastTarget = float.MinValue,
        float greatestTarget = float.MaxValue,
        long widestLength = 0)
    {
        int kernelLength = inputs * Panels.Count(units) * Panels.Width;
        return new NetworkDescription
        {
            Name = name,
            Layers = $"input {inputs}\ndense1 {units}",
            Fingerprint = $"{inputs:D8}{units:D8}",
            InputLength = inputs,
            OutputLength = units,
            ArenaLength = kernelLength + Panels.Count(units) * Panels.Width,
            ScratchLength = Panels.Count(units) * Panels.Width,
            MultiplyAdds = inputs * units,
            Tensors =
            [
                ParameterTensor.Kernel("dense1.weight", inputs, units, 0, KernelInitializer.GlorotUniform),
                ParameterTensor.Vector("dense1.bias", units, kernelLength),
            ],
            Accuracy = accuracy,
            LeastTarget = leastTarget,
            GreatestTarget = greatestTarget,
            LearningRate = learningRate,
            WidestLength = widestLength,
        };
    }

    public static ref float At(ref float panels, int row, int column, int stride)
        => ref Lanes.Element(ref panels, (column / Panels.Width * stride + row) * Panels.Width + column % Panels.Width);

    public float Output(ReadOnlySpan<float> parameters, ref float input, int row, int stride, int unit)
    {
        float sum = parameters[bias.IndexOf(0, unit)];
        for (int i = 0; i < kernel.Inputs; i++)
            sum += At(ref input, row, i, stride) * parameters[kernel.IndexOf(i, unit)];
        return sum;
    }

    /// <summary>Computes the gradient of the units from, from + 1, ... and takes the step with it, or stores it.</summary>
    /// <param name="parameters">The parameters, changed where nothing is to be stored.</param>
    /// <param name="stored">Receives the gradient, or is empty.</param>
    /// <param name="input">The packed inputs.</param>
    /// <param name="deltas">The loss's gradient by the outputs, packed.</param>
    /// <param name="rows">The rows of the batch.</param>
    /// <param name="stride">The rows that a panel has room for.</param>
    /// <param name="from">The first unit.</param>
    /// <param name="to">The unit past the last.</param>
    /// <param name="rate">The learning rate.</param>
    public void Update(Span<float> parameters, Span<float> stored, ref float input, ref float deltas, int rows, int stride, int from, int to, float rate)
    {
        for (int unit = from; unit < to; unit++)
        {
            for (int i = 0; i <= kernel.Inputs; i++)
            {
                float gradient = 0;
                for (int row = 0; row < rows; row++)
                    gradient += At(ref deltas, row, unit, stride) * (i < kernel.Inputs ? At(ref input, row, i, stride) : 1);

                int at = i < kernel.Inputs ? kernel.IndexOf(i, unit) : bias.IndexOf(0, unit);
                if (!stored.IsEmpty)
                {
                    stored[at] = gradient;
                    continue;
                }

                ref float velocity = ref Velocity.Span[at];
                velocity = Momentum * velocity - rate * gradient;
                parameters[at] += velocity;
            }
        }
    }
}
