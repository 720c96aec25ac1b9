// ---- Probabilities of classes
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax, UseBias = false, {|NW2020:OutputL2 = 0.01|})]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- A probability, behind a layer that may be penalized
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu, OutputL1 = 0.5)]
[Dense(1, Activation.Sigmoid, {|NW2020:OutputL1 = 1e-3|})]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Odd;
