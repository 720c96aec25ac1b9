// ---- A loss alone
using Netwright;

[Network(4)]
[Dense(3)]
[{|NW0015:Loss(Loss.MeanSquaredError)|}]
public partial class Odd;

// ---- A loss before the layers
using Netwright;

[Network(4), {|NW0015:Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1)|}, Dense(3, Activation.Softmax)]
public partial class Odd;
