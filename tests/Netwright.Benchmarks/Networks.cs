namespace Netwright.Benchmarks;

/// <summary>The tutorial's network, as DESIGN's listing writes it by hand.</summary>
[Network(784)]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Mnist;
