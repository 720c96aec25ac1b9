// ---- A dense layer
using Netwright;

[Network(4)]
[{|NW4020:Dense(8)|}]
[BatchNormalization]
[Activation(Activation.Relu)]
[Dense(3)]
public partial class Odd;

// ---- Written out, on one line
using Netwright;

[Network(4), {|NW4020:Dense(units: 8, UseBias = true)|}, BatchNormalization(Momentum = 0.9), Dense(3, Activation.Tanh)]
public partial class Odd;

// ---- A convolution
using Netwright;

[Network(8, 8, 4)]
[{|NW4020:Conv2D(6, 3)|}]
[BatchNormalization]
[Flatten]
[Dense(3)]
public partial class Odd;

// ---- A convolution of each channel by itself
using Netwright;

[Network(8, 8, 4)]
[{|NW4020:DepthwiseConv2D(3)|}]
[BatchNormalization]
[Flatten]
[Dense(3)]
public partial class Odd;
