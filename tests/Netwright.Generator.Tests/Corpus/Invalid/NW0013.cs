// ---- Two given names
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu, Name = "dense")]
[Dense(3, {|NW0013:Name = "dense"|})]
public partial class Odd;

// ---- Two that differ in case
using Netwright;

[Network(4), Dense(8, Activation.Relu, Name = "Hidden"), Dropout(0.5, {|NW0013:Name = "hidden"|}), Dense(3)]
public partial class Odd;

// ---- A name that a later layer gets by itself
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu, Name = "dense2")]
[{|NW0013:Dense(3)|}]
public partial class Odd;

// ---- The name of the network's input
using Netwright;

[Network(4)]
[Dense(4, Activation.Relu, {|NW0013:Name = "input"|})]
[Dense(4)]
[Add("input")]
[Dense(3)]
public partial class Odd;
