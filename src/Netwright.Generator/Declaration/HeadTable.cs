using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration;

/// <summary>The table of output activation x loss x units; docs/diagnostics/losses-and-activations.md says the same in prose, and a test compares the two.</summary>
internal static class HeadTable
{
    private static readonly HeadChange ToSigmoid = new(ActivationKind.Sigmoid), ToSoftmax = new(ActivationKind.Softmax), ToLinear = new(ActivationKind.Linear), ToSoftplus = new(ActivationKind.Softplus);

    private static readonly HeadChange ToBinary = new(ActivationKind.Sigmoid, LossKind.BinaryCrossentropy);

    /// <summary>What is wrong with a loss behind an activation over so many units, or null where nothing is.</summary>
    public static HeadVerdict? Judge(ActivationKind activation, LossKind loss, int units) => (activation, loss) switch
    {
        (ActivationKind.Softmax, LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy or LossKind.KullbackLeibler) when units == 1
            => new(Rules.SoftmaxOfOne, "", ToBinary),
        (ActivationKind.Softmax, _) when units == 1 => new(Rules.SoftmaxOfOne, "", ToSigmoid),
        (_, LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy or LossKind.KullbackLeibler) when units == 1
            => new(Rules.OneClass, "", ToBinary) { BlamesLoss = true },
        (ActivationKind.Softmax, LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy or LossKind.KullbackLeibler) => null,

        (ActivationKind.Sigmoid, LossKind.CategoricalCrossentropy) => new(Rules.NeedsSoftmax, "", ToSoftmax, new(null, LossKind.BinaryCrossentropy)),
        (_, LossKind.CategoricalCrossentropy or LossKind.SparseCategoricalCrossentropy or LossKind.KullbackLeibler) => new(Rules.NeedsSoftmax, "", ToSoftmax),

        (ActivationKind.Sigmoid, LossKind.BinaryCrossentropy) => null,
        (ActivationKind.Softmax, LossKind.BinaryCrossentropy)
            => new(Rules.NeedsSigmoid, "use CategoricalCrossentropy for classes of which one is right, or Sigmoid for labels that each hold or not", new(null, LossKind.CategoricalCrossentropy), ToSigmoid) { BlamesLoss = true },
        (_, LossKind.BinaryCrossentropy) => new(Rules.NeedsSigmoid, "use Activation.Sigmoid", ToSigmoid),

        (ActivationKind.Linear or ActivationKind.Tanh, LossKind.Hinge) => null,
        (_, LossKind.Hinge) => new(Rules.HingeOutput, Range(activation), ToLinear, new(ActivationKind.Tanh)),

        (ActivationKind.Softplus or ActivationKind.Exponential, LossKind.Poisson) => null,
        (ActivationKind.Relu, LossKind.Poisson) => new(Rules.DeadOutput, "below 0", ToSoftplus),
        (ActivationKind.Sigmoid or ActivationKind.HardSigmoid or ActivationKind.Softmax, LossKind.Poisson) => new(Rules.PoissonAtMostOne, "", ToSoftplus),
        (_, LossKind.Poisson) => new(Rules.PoissonNegative, "", ToSoftplus),

        // What is left is mean squared error, mean absolute error and Huber.
        (ActivationKind.Softmax, _) => new(Rules.SquaredProbabilities, "", new(null, LossKind.CategoricalCrossentropy), ToLinear) { BlamesLoss = true },
        (ActivationKind.Relu, _) => new(Rules.DeadOutput, "below 0", ToLinear, ToSoftplus),
        (ActivationKind.HardSigmoid, _) => new(Rules.DeadOutput, "outside -3 and 3", ToSigmoid, ToLinear),
        (ActivationKind.Sigmoid, _) => new(Rules.SaturatedOutput, "", new(null, LossKind.BinaryCrossentropy), ToLinear) { BlamesLoss = true },
        (ActivationKind.Elu or ActivationKind.Selu or ActivationKind.Gelu or ActivationKind.Silu or ActivationKind.Mish, _) => new(Rules.BoundedBelow, Range(activation), ToLinear),
        _ => null,
    };

    /// <summary>The loss that goes with an activation when nothing else is known.</summary>
    public static LossKind UsualLoss(ActivationKind activation) => activation switch
    {
        ActivationKind.Softmax => LossKind.SparseCategoricalCrossentropy,
        ActivationKind.Sigmoid => LossKind.BinaryCrossentropy,
        _ => LossKind.MeanSquaredError,
    };

    // What an activation puts out, with the least values of the smooth ones rounded to hundredths.
    private static string Range(ActivationKind activation) => activation switch
    {
        ActivationKind.LeakyRelu => "only a fifth of what is negative",
        ActivationKind.Elu => "-1 or more",
        ActivationKind.Selu => "-1.76 or more",
        ActivationKind.Gelu => "-0.17 or more",
        ActivationKind.Silu => "-0.28 or more",
        ActivationKind.Mish => "-0.31 or more",
        ActivationKind.Relu or ActivationKind.Softplus or ActivationKind.Exponential => "0 or more",
        _ => "0 to 1",
    };
}

/// <summary>What is wrong with a pair.</summary>
/// <param name="Rule">The rule that it breaks.</param>
/// <param name="Detail">What the message adds.</param>
/// <param name="Mends">What would mend it, the likeliest first.</param>
internal sealed record HeadVerdict(DiagnosticDescriptor Rule, string Detail, params IReadOnlyList<HeadChange> Mends)
{
    /// <summary>Whether the squiggle goes on the loss, not on the activation.</summary>
    public bool BlamesLoss { get; init; }
}

/// <summary>Another activation, another loss, or both.</summary>
internal sealed record HeadChange(ActivationKind? Activation, LossKind? Loss = null);
