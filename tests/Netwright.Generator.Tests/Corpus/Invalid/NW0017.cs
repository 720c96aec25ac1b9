// ---- A learning rate of zero
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam({|NW0017:0|})]
public partial class Odd;

// ---- A learning rate by name
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(learningRate: {|NW0017:-0.1|})]
public partial class Odd;

// ---- A decay of one
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, {|NW0017:Beta1 = 1|})]
public partial class Odd;

// ---- A decay below zero
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, Beta1 = 0.9, {|NW0017:Beta2 = -0.999|})]
public partial class Odd;

// ---- An epsilon of zero
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp({|NW0017:Epsilon = 0|})]
public partial class Odd;

// ---- A decay of weights that is infinite
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001, {|NW0017:WeightDecay = double.PositiveInfinity|})]
public partial class Odd;

// ---- Momentum above one
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.1,
    {|NW0017:Momentum = 90 / 10.0|},
    Nesterov = true)]
public partial class Odd;

// ---- Nesterov without momentum
using Netwright;

[Network(4), Dense(3), Loss(Loss.Huber), {|NW0017:Sgd(0.1, Nesterov = true)|}]
public partial class Odd;

// ---- A step that takes no batch
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam({|NW0017:GradientAccumulationSteps = 0|})]
public partial class Odd;

// ---- Gradients of nothing
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam({|NW0017:ClipValue = 0|})]
public partial class Odd;

// ---- A norm that is not a number
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam({|NW0017:GlobalClipNorm = double.NaN|})]
public partial class Odd;

// ---- An average that never moves
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(UseEma = true, {|NW0017:EmaMomentum = 1|})]
public partial class Odd;

// ---- An average overwritten before it is there
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(UseEma = true, {|NW0017:EmaOverwriteFrequency = -1|})]
public partial class Odd;

// ---- A momentum of no average
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, {|NW0017:EmaMomentum = 0.9|})] // why
public partial class Odd;
