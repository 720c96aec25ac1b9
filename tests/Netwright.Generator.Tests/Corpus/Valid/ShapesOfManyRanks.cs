using Netwright;

namespace Shapes;

[Network(1)]
[Dense(1)]
public partial class Least;

[Network(2, 3, 4, 5)]
[Activation(Activation.Tanh)]
[Dropout(0)]
[Flatten]
[Dense(7, Activation.Relu)]
[Dropout(0.5)]
[Dense(2)]
public partial class Ranks;

[Network(28, 28, 1)]
[Flatten(Name = "pixels")]
[Dense(10, Activation.Softmax)]
public partial class Channels;

[Network(1_000_000)]
[Dense(0x10, Activation.Relu)]
[Dense(1)]
public partial class Wide;

[Network(3, 3)]
[Activation(Activation.Sigmoid)]
public partial class NoVector;
