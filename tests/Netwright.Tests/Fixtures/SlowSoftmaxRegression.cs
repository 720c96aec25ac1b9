using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>Softmax regression with the sparse cross-entropy, in plain loops.</summary>
internal sealed class SlowSoftmaxRegression : LabelNetwork
{
    private readonly SlowLinear linear;
    private AlignedBuffer outputs = AlignedBuffer.Empty;
    private AlignedBuffer deltas = AlignedBuffer.Empty;

    public SlowSoftmaxRegression(int inputs, int classes, int seed = 0, double learningRate = 0.1, long widestLength = 0)
        : base(SlowLinear.Describe(nameof(SlowSoftmaxRegression), inputs, classes, learningRate, AccuracyKind.Categorical, widestLength: widestLength), seed)
        => linear = new SlowLinear(Description);

    /// <summary>Called for each block of rows with the first row and the row past the last.</summary>
    public Action<int, int>? OnForward { get; set; }

    /// <summary>Called when the parameters have been stepped.</summary>
    public Action? OnUpdated { get; set; }

    /// <summary>Called before room is made for panels of so many rows.</summary>
    public Action<int>? OnAllocate { get; set; }

    public uint StepKey => NoiseKey;

    public int StepRows => Rows;

    public float InputAt(int row, int column) => SlowLinear.At(ref Inputs.Origin, row, column, Stride);

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
            Softmax(ref input, row, stride, ref scratch);
        return ref scratch;
    }

    protected override void Allocate(int stride)
    {
        OnAllocate?.Invoke(stride);
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
        OnForward?.Invoke(from, to);
        for (int row = from; row < to; row++)
            Softmax(ref Inputs.Origin, row, Stride, ref outputs.Origin);
    }

    private void Loss(int from, int to)
    {
        Span<float> shares = stackalloc float[Description.OutputLength];
        for (int row = from; row < to; row++)
        {
            Panels.Unpack(ref outputs.Origin, row, Stride, shares);
            int label = Labels[row], best = 0;
            for (int unit = 1; unit < shares.Length; unit++)
                best = shares[unit] > shares[best] ? unit : best;

            RowLoss[row] = -MathF.Log(shares[label]);
            RowAccuracy[row] = best == label ? 1 : 0;
            for (int unit = 0; unit < shares.Length; unit++)
                SlowLinear.At(ref deltas.Origin, row, unit, Stride) = (shares[unit] - (unit == label ? 1 : 0)) / Rows;
        }
    }

    private void Update(int part, int parts)
    {
        int units = Description.OutputLength;
        linear.Update(
            Parameters.Span, StoresGradient ? Gradients.Span : [], ref Inputs.Origin, ref deltas.Origin, Rows, Stride,
            units * part / parts, units * (part + 1) / parts, (float)LearningRate);
        OnUpdated?.Invoke();
    }

    private void Softmax(ref float input, int row, int stride, ref float packed)
    {
        Span<float> outputs = stackalloc float[Description.OutputLength];
        float greatest = float.NegativeInfinity, sum = 0;
        for (int unit = 0; unit < outputs.Length; unit++)
        {
            outputs[unit] = linear.Output(Parameters.Span, ref input, row, stride, unit);
            greatest = Math.Max(greatest, outputs[unit]);
        }

        for (int unit = 0; unit < outputs.Length; unit++)
            sum += outputs[unit] = MathF.Exp(outputs[unit] - greatest);
        for (int unit = 0; unit < outputs.Length; unit++)
            SlowLinear.At(ref packed, row, unit, stride) = outputs[unit] / sum;
    }
}
