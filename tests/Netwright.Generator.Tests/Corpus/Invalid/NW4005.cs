// ---- Two layers
using Netwright;

[Network(4)]
[{|NW4005:Dense(8)|}]
[Dense(3, Activation.Softmax)]
public partial class Odd;

// ---- A flatten between
using Netwright;

[Network(4), {|NW4005:Dense(units: 8, UseBias = false)|}, Dense(8, Activation.Relu), Dense(3)]
public partial class Odd;
