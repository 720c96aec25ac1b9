namespace Netwright.Benchmarks.Start;

/// <summary>The network of the workload <c>mnist</c>.</summary>
[Network(784)]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Mnist;
