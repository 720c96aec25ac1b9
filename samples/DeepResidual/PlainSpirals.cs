using Netwright;

namespace DeepResidual;

/// <summary>
/// Twenty hidden layers one behind the other. The slope of a sigmoid is at most a quarter, so the gradient shrinks to less than a millionth of a
/// millionth on its way to the first layer, and the first layers learn nothing.
/// </summary>
[Network(2)]
[Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid)]
[Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid)]
[Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid)]
[Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid)]
[Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid), Dense(16, Activation.Sigmoid)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
public partial class PlainSpirals;
