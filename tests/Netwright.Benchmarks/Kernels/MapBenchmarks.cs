using BenchmarkDotNet.Attributes;
using Netwright.Compute;

namespace Netwright.Benchmarks.Kernels;

/// <summary>A function over 1,024 floats, which stay in the first-level cache.</summary>
[GenericTypeArguments(typeof(Exp))]
[GenericTypeArguments(typeof(Log))]
[GenericTypeArguments(typeof(OverRoot))]
[GenericTypeArguments(typeof(Relu))]
[GenericTypeArguments(typeof(Elu))]
[GenericTypeArguments(typeof(Gelu))]
[GenericTypeArguments(typeof(Silu))]
[GenericTypeArguments(typeof(Softplus))]
[GenericTypeArguments(typeof(Mish))]
[GenericTypeArguments(typeof(Sigmoid))]
[GenericTypeArguments(typeof(Tanh))]
[GenericTypeArguments(typeof(Keep))]
public class MapBenchmarks<TMap>
    where TMap : struct, IMap
{
    private readonly float[] inputs = Inputs.Draw(1024), outputs = new float[1024];

    [Benchmark]
    public void Map()
    {
        for (int i = 0; i < inputs.Length; i += 16)
            Lanes.Store(TMap.Apply(Lanes.Load(ref inputs[0], i), i), ref outputs[0], i);
    }
}
