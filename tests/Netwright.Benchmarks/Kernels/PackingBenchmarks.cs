using BenchmarkDotNet.Attributes;

namespace Netwright.Benchmarks.Kernels;

/// <summary>One record made the floats that a typed network takes.</summary>
public class PackingBenchmarks
{
    private readonly Iris sample = new(5.1f, 3.5f, 1.4f, 0.2f);
    private readonly float[] inputs = new float[IrisClassifier.InputLength];

    [Benchmark]
    public void Iris() => IrisClassifier.Pack(in sample, inputs);
}

/// <summary>The measures of a flower.</summary>
internal readonly record struct Iris(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth);

/// <summary>What it can be.</summary>
internal enum Species
{
    Setosa,
    Versicolor,
    Virginica,
}

/// <summary>The smallest typed network of the samples.</summary>
[Network<Iris, Species>]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
internal sealed partial class IrisClassifier;
