using System.Runtime.Intrinsics;
using Netwright.Compute;
using static Netwright.Tests.Compute.FloatCheck;

namespace Netwright.Tests.Compute;

public sealed class ActivationsTests
{
    /// <summary>An activation: the vector functions and the definition in double precision.</summary>
    /// <param name="Forward">y of x.</param>
    /// <param name="Derivative">dy/dx of what is saved.</param>
    /// <param name="FromOutput">Whether the derivative is computed from y, not from x.</param>
    /// <param name="Ulps">The error that the definition's own cancellations and a handful of roundings explain.</param>
    /// <param name="Floor">The absolute error allowed where the value is a difference of larger ones.</param>
    /// <param name="Reference">The definition.</param>
    private sealed record Case(
        Func<Vector512<float>, Vector512<float>> Forward,
        Func<Vector512<float>, Vector512<float>> Derivative,
        bool FromOutput,
        double Ulps,
        double Floor,
        Func<double, double> Reference);

    private static readonly Dictionary<string, Case> Cases = new()
    {
        ["Relu"] = new(Activations.Relu, Activations.ReluDerivative, true, 0.5, 0, x => Math.Max(x, 0)),
        ["LeakyRelu"] = new(Activations.LeakyRelu, Activations.LeakyReluDerivative, true, 1, 0, x => x > 0 ? x : 0.2 * x),
        ["Elu"] = new(Activations.Elu, Activations.EluDerivative, true, 2, 0, x => x > 0 ? x : VectorMathTests.Expm1(x)),
        ["Selu"] = new(Activations.Selu, Activations.SeluDerivative, true, 3, 0,
            x => 1.0507009873554805 * (x > 0 ? x : 1.6732632423543772 * VectorMathTests.Expm1(x))),
        ["Gelu"] = new(Activations.Gelu, Activations.GeluDerivative, false, 5, 3e-8, x => Math.Max(x, 0) - Math.Abs(x) * VectorMathTests.NormalTail(Math.Abs(x))),
        ["Silu"] = new(Activations.Silu, Activations.SiluDerivative, false, 4, 1.2e-36, x => x * Sigmoid(x)),
        ["Softplus"] = new(Activations.Softplus, Activations.SoftplusDerivative, true, 4, 1.2e-38, Softplus),
        ["Mish"] = new(Activations.Mish, Activations.MishDerivative, false, 5, 1.2e-36, x => x * Math.Tanh(Softplus(x))),
        ["Sigmoid"] = new(Activations.Sigmoid, Activations.SigmoidDerivative, true, 3, 1.2e-38, Sigmoid),
        ["HardSigmoid"] = new(Activations.HardSigmoid, Activations.HardSigmoidDerivative, true, 1, 6e-8, x => Math.Clamp(x + 3, 0, 6) / 6),
        ["Tanh"] = new(Activations.Tanh, Activations.TanhDerivative, true, 4, 0, Math.Tanh),
    };

    // Apart from the others, because it overflows where they are finite.
    [Fact]
    public void The_exponential_follows_its_definition_and_is_its_own_derivative()
    {
        Within(2, 0, Grid(-87, 88.7f, 400_000), Activations.Exponential, Math.Exp);
        Within(2, 0, Grid(-87, 88.7f, 400_000), x => Activations.ExponentialDerivative(Activations.Exponential(x)), Math.Exp);
        Assert.Equal(
            [0, 0, float.PositiveInfinity, float.PositiveInfinity, float.NaN],
            new[] { float.NegativeInfinity, -1e30f, 89, float.PositiveInfinity, float.NaN }.Select(x => At(Activations.Exponential, x)));
    }

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_activation_follows_its_definition(string name)
    {
        Case c = Cases[name];
        Within(c.Ulps, c.Floor, [.. Grid(-100, 100, 400_000), .. RandomBits(-1e6f, 1e6f, 400_000)], c.Forward, c.Reference);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_derivative_agrees_with_central_differences(string name)
    {
        Case c = Cases[name];
        const double step = 1e-5;

        // The grid has no point within a step of the kinks at -3, 0 and 3.
        Within(0, 2e-6, Grid(-20.003f, 20.005f, 100_000).Where(x => Math.Abs(x) > 2e-5 && Math.Abs(Math.Abs(x) - 3) > 2e-5),
            x => c.Derivative(c.FromOutput ? c.Forward(x) : x), x => (c.Reference(x + step) - c.Reference(x - step)) / (2 * step));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_and_derivative_are_right_far_out(string name)
    {
        Case c = Cases[name];
        float[] far = [-3e38f, -1e38f, -1e20f, 1e20f, 1e38f, 3e38f, -1e9f, -1000, -100, -90, -88, 88, 88.73f, 89, 90, 100, 1000, 1e4f, 1e5f, 1e6f, 1e7f, 1e9f];
        Within(1, 1e-30, far, c.Forward, c.Reference);
        Within(1, 1e-6, far, x => c.Derivative(c.FromOutput ? c.Forward(x) : x),
            x => (c.Reference(x + Math.Abs(x) / 1024) - c.Reference(x - Math.Abs(x) / 1024)) / (Math.Abs(x) / 512));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void NaN_passes_through(string name) =>
        Assert.Equal(float.NaN, At(Cases[name].Forward, float.NaN));

    [Fact]
    public void Binary_cross_entropy_follows_its_definition() => Assert.All([0f, 0.25f, 1f], target => Within(
        3, 0, Grid(-80, 80, 100_000), z => Losses.BinaryCrossentropy(z, Vector512.Create(target)), z => Math.Max(z, 0) - z * target + VectorMathTests.Log1p(Math.Exp(-Math.Abs(z)))));

    [Theory]
    [InlineData(1000f, 1f, 0f)]
    [InlineData(1000f, 0f, 1000f)]
    [InlineData(-1000f, 1f, 1000f)]
    [InlineData(-1000f, 0f, 0f)]
    public void Binary_cross_entropy_of_an_extreme_logit_is_finite(float logit, float target, float expected) =>
        Assert.Equal(expected, At(z => Losses.BinaryCrossentropy(z, Vector512.Create(target)), logit));

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));

    private static double Softplus(double x) => Math.Max(x, 0) + VectorMathTests.Log1p(Math.Exp(-Math.Abs(x)));
}
