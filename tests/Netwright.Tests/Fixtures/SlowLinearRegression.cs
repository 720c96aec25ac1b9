using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>Linear regression with the mean squared error, in plain loops.</summary>
internal sealed class SlowLinearRegression : ValueNetwork
{
    private readonly SlowLinear linear;
    private AlignedBuffer outputs = AlignedBuffer.Empty;
    private AlignedBuffer deltas = AlignedBuffer.Empty;

    public SlowLinearRegression(int inputs, int outputs, double learningRate = 0.05, float leastTarget = float.MinValue, float greatestTarget = float.MaxValue)
        : base(
            SlowLinear.Describe(
                nameof(SlowLinearRegression), inputs, outputs, learningRate, AccuracyKind.None, leastTarget, greatestTarget),
            seed: 0)
        => linear = new SlowLinear(Description);

    public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => [("velocity", linear.Velocity)];

    protected override ref float LastDelta => ref deltas.Origin;

    protected override ref float Infer(ref float input, ref float scratch, int rows, int stride)
    {
        for (int row = 0; row < rows; row++)
            for (int unit = 0; unit < Description.OutputLength; unit++)
                SlowLinear.At(ref scratch, row, unit, stride) = linear.Output(Parameters.Span, ref input, row, stride, unit);

        return ref scratch;
    }

    protected override void Allocate(int stride)
    {
        outputs = new AlignedBuffer((long)Panels.Count(Description.OutputLength) * Panels.Width * stride);
        deltas = new AlignedBuffer(outputs.Length);
    }

    protected override ref float Outputs(int from, int to) => ref outputs.Origin;

    protected override void Forward(int from, int to)
    {
        for (int row = from; row < to; row++)
            for (int unit = 0; unit < Description.OutputLength; unit++)
                SlowLinear.At(ref outputs.Origin, row, unit, Stride) = linear.Output(Parameters.Span, ref Inputs.Origin, row, Stride, unit);
    }

    protected override void Loss(int from, int to, bool backward)
    {
        int units = Description.OutputLength;
        for (int row = from; row < to; row++)
        {
            RowLoss[row] = 0;
            for (int unit = 0; unit < units; unit++)
            {
                float difference = SlowLinear.At(ref outputs.Origin, row, unit, Stride) - SlowLinear.At(ref Targets.Origin, row, unit, Stride);
                RowLoss[row] += difference * difference / units;
                SlowLinear.At(ref deltas.Origin, row, unit, Stride) = 2 * difference / units / Rows;
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
            Parameters.Span, StoresGradient ? Gradients.Span : [], ref Inputs.Origin, ref deltas.Origin, Rows, Stride,
            units * part / parts, units * (part + 1) / parts, (float)LearningRate);
    }
}
