// ---- Elu
using Netwright;

[Network(4)]
[Dense(1, {|NW4002:Activation.Elu|})]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Odd;

// ---- Gelu
using Netwright;

[Network(4)]
[Dense(units: 1, activation: {|NW4002:Activation.Gelu|}, Name = "y")]
[Loss(Loss.MeanAbsoluteError)]
[Sgd]
public partial class Odd;
