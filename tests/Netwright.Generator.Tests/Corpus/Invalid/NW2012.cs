// ---- Squared
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError, {|NW2012:LabelSmoothing = 0.1|})]
[Adam]
public partial class Odd;

// ---- Hinge
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(loss: Loss.Hinge,
    {|NW2012:LabelSmoothing = 1 / 8.0|})]
[Adam]
public partial class Odd;
