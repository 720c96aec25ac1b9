// ---- Rows that need a copy of themselves
using Netwright;

[Network(2147483500)]
[Activation(Activation.Relu)]
[{|NW0023:Dropout(0.1)|}]
[Dense(1)]
public partial class Odd;

// ---- Two activations
using Netwright;

[Network(1_500_000_000), Activation(Activation.Tanh), {|NW0023:Activation(Activation.Relu)|}, Dense(1)]
public partial class Odd;

// ---- A map whose size does not fit a long
using Netwright;

[Network(4, 4, 1)]
[{|NW0023:UpSampling2D(int.MaxValue)|}]
[Flatten]
[Dense(1)]
public partial class Odd;
