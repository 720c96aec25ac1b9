using BenchmarkDotNet.Attributes;

namespace Netwright.Benchmarks.Kernels;

/// <summary>One prediction of networks of one layer.</summary>
public class PredictBenchmarks
{
    private readonly Dense16 small = new(seed: 1);
    private readonly Dense784 large = new(seed: 1);
    private readonly float[] inputs = Inputs.Draw(Dense784.InputLength), outputs = new float[Dense784.OutputLength];

    [Benchmark]
    public void Dense16To16() => small.Predict(inputs.AsSpan(0, Dense16.InputLength), outputs.AsSpan(0, Dense16.OutputLength));

    [Benchmark]
    public void Dense784To128() => large.Predict(inputs, outputs);
}

/// <summary>The smallest layer of a whole tile.</summary>
[Network(16)]
[Dense(16, Activation.Relu)]
internal sealed partial class Dense16;

/// <summary>The tutorial's first layer.</summary>
[Network(784)]
[Dense(128, Activation.Relu)]
internal sealed partial class Dense784;
