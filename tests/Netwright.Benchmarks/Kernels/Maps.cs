using System.Runtime.Intrinsics;
using Netwright.Compute;

namespace Netwright.Benchmarks.Kernels;

/// <summary>A function of sixteen floats, as a type so that the loop around it is compiled for it.</summary>
public interface IMap
{
    /// <summary>The function; <paramref name="at"/> is the number of the first float.</summary>
    public static abstract Vector512<float> Apply(Vector512<float> x, int at);
}

public readonly struct Exp : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => VectorMath.Exp(x);
}

public readonly struct Log : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => VectorMath.Log(x);
}

public readonly struct OverRoot : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => VectorMath.OverRoot(x, x, Vector512.Create(1e-7f));
}

public readonly struct Relu : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Relu(x);
}

public readonly struct Elu : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Elu(x);
}

public readonly struct Gelu : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Gelu(x);
}

public readonly struct Silu : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Silu(x);
}

public readonly struct Softplus : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Softplus(x);
}

public readonly struct Mish : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Mish(x);
}

public readonly struct Sigmoid : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Sigmoid(x);
}

public readonly struct Tanh : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => Activations.Tanh(x);
}

public readonly struct Keep : IMap
{
    public static Vector512<float> Apply(Vector512<float> x, int at) => x * CounterRandom.Keep(1, at, 1u << 31, 2);
}
