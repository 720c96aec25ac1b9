using Netwright;

namespace Iris;

/// <summary>The measures of a flower in centimetres.</summary>
public readonly record struct Flower(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth);

/// <summary>What it can be.</summary>
public enum Species
{
    Setosa,
    Versicolor,
    Virginica,
}

/// <summary>The species of a flower.</summary>
[Network<Flower, Species>]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class IrisClassifier;
