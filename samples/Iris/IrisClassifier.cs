using Netwright;

namespace Iris;

/// <summary>The measures of a flower in, the probabilities of the three species out.</summary>
[Network(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class IrisClassifier;
