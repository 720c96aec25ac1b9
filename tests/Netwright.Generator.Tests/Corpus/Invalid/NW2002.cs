// ---- Behind a categorical loss
using Netwright;

[Network(4)]
[Dense(1, {|NW2002:Activation.Softmax|})]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Odd;

// ---- Behind a binary one
using Netwright;

[Network(4)]
[Dense(1), Activation({|NW2002:Activation.Softmax|})]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Odd;

// ---- Without a loss
using Netwright;

[Network(4), Dense(activation: {|NW2002:Activation.Softmax|}, units: 1)]
public partial class Odd;

// ---- Hidden
using Netwright;

[Network(4), Dense(1, {|NW2002:(Activation)13|}), Dense(3)]
public partial class Odd;
