using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>A layer that divides by a deviation, then scales and moves each feature by a weight and a bias of its own.</summary>
internal abstract record TrainedNormalization : Layer
{
    /// <summary>Keras's epsilon.</summary>
    protected const double UsualEpsilon = 1e-3;

    // Whatever activation came before, what comes out is scaled and moved.
    public override ActivationKind? Applies => ActivationKind.Linear;

    /// <summary>What is added to the variance.</summary>
    public required double Epsilon { get; init; }

    public override IEnumerable<Problem> Check()
    {
        // As a float it must still be above zero.
        if (!((float)Epsilon > 0 && Epsilon <= 1))
            yield return new Problem(Rules.NormalizationEpsilon, Site with { Argument = "Epsilon" }, Epsilon);
    }

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => [Weights(input), Biases(input)];

    /// <summary>The weights of the features.</summary>
    protected TensorModel Weights(Shape input) => TensorModel.Vector($"{Name}.weight", input.Channels, first: 1);

    /// <summary>The biases of the features.</summary>
    protected TensorModel Biases(Shape input) => TensorModel.Vector($"{Name}.bias", input.Channels, first: 0);
}
