using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>Linear regression with the mean squared error, in plain loops.</summary>
internal sealed class SlowLinearRegression : ValueNetwork
{
    private readonly SlowLinear linear;
    private float[] deltas = [];

    public SlowLinearRegression(int inputs, int outputs, double learningRate = 0.05, float leastTarget = float.MinValue, float greatestTarget = float.MaxValue)
        : base(
            SlowLinear.Describe(
                nameof(SlowLinearRegression), inputs, outputs, learningRate, AccuracyKind.None, leastTarget, greatestTarget),
            seed: 0)
        => linear = new SlowLinear(Description);

    public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => [("velocity", linear.Velocity)];

    protected override ref float Infer(ref float input, ref float scratch, int rows, int stride)
    {
        for (int row = 0; row < rows; row++)
            for (int unit = 0; unit < Description.OutputLength; unit++)
                SlowLinear.At(ref scratch, row, unit, stride) = linear.Output(Parameters.Span, ref input, row, stride, unit);

        return ref scratch;
    }

    protected override void Allocate(int stride) => deltas = new float[stride * Description.OutputLength];

    protected override void Forward(int from, int to)
    {
        for (int row = from; row < to; row++)
            for (int unit = 0; unit < Description.OutputLength; unit++)
                deltas[row * Description.OutputLength + unit] = linear.Output(Parameters.Span, ref Inputs.Origin, row, Stride, unit);
    }

    protected override void Loss(int from, int to, bool backward)
    {
        int outputs = Description.OutputLength;
        for (int row = from; row < to; row++)
        {
            RowLoss[row] = 0;
            for (int unit = 0; unit < outputs; unit++)
            {
                ref float delta = ref deltas[row * outputs + unit];
                float difference = delta - SlowLinear.At(ref Targets.Origin, row, unit, Stride);
                RowLoss[row] += difference * difference / outputs;
                delta = 2 * difference / outputs / Rows;
            }
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
}
