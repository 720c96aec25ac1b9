using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>Softmax regression with the sparse cross-entropy, in plain loops.</summary>
internal sealed class SlowSoftmaxRegression : LabelNetwork
{
    private readonly SlowLinear linear;
    private float[] deltas = [];

    public SlowSoftmaxRegression(int inputs, int classes, int seed = 0, double learningRate = 0.1)
        : base(SlowLinear.Describe(nameof(SlowSoftmaxRegression), inputs, classes, learningRate, AccuracyKind.Categorical), seed)
        => linear = new SlowLinear(Description);

    /// <summary>Called for each block of rows with the first row and the row past the last.</summary>
    public Action<int, int>? OnForward { get; set; }

    public uint StepKey => NoiseKey;

    public int StepRows => Rows;

    public float InputAt(int row, int column) => SlowLinear.At(ref Inputs.Origin, row, column, Stride);

    public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => [("velocity", linear.Velocity)];

    protected override ref float Infer(ref float input, ref float scratch, int rows, int stride)
    {
        Span<float> outputs = stackalloc float[Description.OutputLength];
        for (int row = 0; row < rows; row++)
        {
            Softmax(ref input, row, stride, outputs);
            for (int unit = 0; unit < outputs.Length; unit++)
                SlowLinear.At(ref scratch, row, unit, stride) = outputs[unit];
        }

        return ref scratch;
    }

    protected override void Allocate(int stride) => deltas = new float[stride * Description.OutputLength];

    protected override void Forward(int from, int to)
    {
        OnForward?.Invoke(from, to);
        for (int row = from; row < to; row++)
            Softmax(ref Inputs.Origin, row, Stride, deltas.AsSpan(row * Description.OutputLength, Description.OutputLength));
    }

    protected override void Loss(int from, int to, bool backward)
    {
        for (int row = from; row < to; row++)
        {
            Span<float> outputs = deltas.AsSpan(row * Description.OutputLength, Description.OutputLength);
            int label = Labels[row], best = 0;
            for (int unit = 1; unit < outputs.Length; unit++)
                best = outputs[unit] > outputs[best] ? unit : best;

            RowLoss[row] = -MathF.Log(outputs[label]);
            RowAccuracy[row] = best == label ? 1 : 0;
            for (int unit = 0; backward && unit < outputs.Length; unit++)
                outputs[unit] = (outputs[unit] - (unit == label ? 1 : 0)) / Rows;
        }
    }

    // One layer has no deltas to carry further back.
    protected override void Backward(int from, int to)
    {
    }

    protected override void Update(int part, int parts)
    {
        int units = Description.OutputLength;
        linear.Update(
            Parameters.Span, StoresGradient ? Gradients.Span : [], ref Inputs.Origin, deltas, Rows, Stride,
            units * part / parts, units * (part + 1) / parts, (float)LearningRate);
    }

    private void Softmax(ref float input, int row, int stride, Span<float> outputs)
    {
        float greatest = float.NegativeInfinity, sum = 0;
        for (int unit = 0; unit < outputs.Length; unit++)
        {
            outputs[unit] = linear.Output(Parameters.Span, ref input, row, stride, unit);
            greatest = Math.Max(greatest, outputs[unit]);
        }

        for (int unit = 0; unit < outputs.Length; unit++)
            sum += outputs[unit] = MathF.Exp(outputs[unit] - greatest);
        for (int unit = 0; unit < outputs.Length; unit++)
            outputs[unit] /= sum;
    }
}
