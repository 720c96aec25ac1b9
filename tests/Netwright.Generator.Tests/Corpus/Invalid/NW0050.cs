// ---- By value and by norm
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, ClipValue = 0.5, {|NW0050:ClipNorm = 1|})]
public partial class Odd;

// ---- By both norms, the global one first
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(Momentum = 0.9,
    {|NW0050:GlobalClipNorm = 5|}, // all together
    ClipNorm = 1)]
public partial class Odd;
