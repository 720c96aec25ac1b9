// ---- Squared
using Netwright;

[Network(4)]
[Dense(1, Activation.Sigmoid)]
[Loss({|NW4001:Loss.MeanSquaredError|})]
[Adam]
public partial class Odd;

// ---- Huber
using Netwright;

[Network(4)]
[Dense(1)]
[Activation(Activation.Sigmoid)]
[Loss(loss: {|NW4001:Loss.Huber|})]
[Adam]
public partial class Odd;
