// ---- An image
using Netwright;

[Network(28, 28)]
[{|NW1001:Dense(64)|}]
public partial class Odd;

// ---- An image after a dropout
using Netwright;

[Network(28, 28), Dropout(0.1), {|NW1001:Dense(units: 64, activation: Activation.Relu)|}, Dense(10)]
public partial class Odd;

// ---- A column
using Netwright;

[Network(10, 1)]
// the hidden layer
[{|NW1001:Dense(
    64,
    Activation.Relu)|}] // enough
[Dense(1)]
[Loss(Loss.Huber), Adam]
public partial class Odd;
