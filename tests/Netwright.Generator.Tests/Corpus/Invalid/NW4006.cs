// ---- Too large
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam({|NW4006:0.5|})]
public partial class Odd;

// ---- Too small, by name
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd(learningRate: {|NW4006:1e-6|}, Momentum = 0.9)]
public partial class Odd;
