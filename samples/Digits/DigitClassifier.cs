using Netwright;

namespace Digits;

/// <summary>The network of the tutorial: handwritten digits in, the probabilities of the ten digits out.</summary>
[Network(28, 28)]
[Flatten]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
public partial class DigitClassifier;
