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

    protected override ReadOnlySpan<PhaseKind> Phases => [PhaseKind.Rows, PhaseKind.Parameters];

    protected override ReadOnlySpan<int> Learning => [0];

    protected override ReadOnlySpan<int> Updating => [1];

    // With deltas that nobody reads.
    protected override ReadOnlySpan<int> Measuring => [0];

    protected override AlignedBuffer Outputs => outputs;

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

    protected override void Phase(int number, int first, int last)
    {
        if (number == 1)
        {
            Update(first, last);
            return;
        }

        Gather(first, last);
        Forward(first, last);
        Loss(first, last);
        Judge(ref deltas.Origin, first, last);
    }

    private void Forward(int from, int to)
    {
        for (int row = from; row < to; row++)
            for (int unit = 0; unit < Description.OutputLength; unit++)
                SlowLinear.At(ref outputs.Origin, row, unit, Stride) = linear.Output(Parameters.Span, ref Inputs.Origin, row, Stride, unit);
    }

    private void Loss(int from, int to)
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

    private void Update(int part, int parts)
    {
        int units = Description.OutputLength;
        linear.Update(
            Parameters.Span, StoresGradient ? Gradients.Span : [], ref Inputs.Origin, ref deltas.Origin, Rows, Stride,
            units * part / parts, units * (part + 1) / parts, (float)LearningRate);
    }
}
