// ---- Softmax
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[{|NW2013:Dropout(0.5)|}]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- Sigmoid, before a flatten
using Netwright;

[Network(4)]
[Dense(3, Activation.Sigmoid), {|NW2013:Dropout(rate: 0.2, Name = "drop")|}]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Odd;
