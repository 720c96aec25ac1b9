// ---- An image
using Netwright;

[Network(64, 64, 3)]
[Conv2D(32, 3, Activation.Relu)]
[{|NW4012:Flatten|}]
[Dropout(0.5)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
public partial class Odd;

// ---- A sequence
using Netwright;

[Network(4096, 8)]
[Conv1D(32, 3, Activation.Relu)]
[{|NW4012:Flatten|}]
[Dense(64)]
public partial class Odd;
