// ---- Behind a dense layer
using Netwright;

[Network(16)]
[Dense(10, Activation.Relu)]
[{|NW0063:Normalization|}]
[Dense(10)]
public partial class Odd;

// ---- Behind a batch normalization, by name
using Netwright;

[Network(16)]
[BatchNormalization]
[Activation(Activation.Tanh)]
[{|NW0063:Normalization(Name = "inputs")|}]
[Dense(10)]
public partial class Odd;

// ---- Two of them
using Netwright;

[Network(4, 4)]
[Normalization]
[Reshape(16)]
[{|NW0063:Normalization|}]
[Dense(10)]
public partial class Odd;
