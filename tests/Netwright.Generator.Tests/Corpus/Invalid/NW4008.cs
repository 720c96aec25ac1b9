// ---- A flatten
using Netwright;

[Network(4)]
[{|NW4008:Flatten|}]
[Dense(1)]
public partial class Odd;

// ---- A dropout of nothing
using Netwright;

[Network(4), Dense(1), {|NW4008:Dropout(0.0, Name = "off")|}]
public partial class Odd;

// ---- A linear activation
using Netwright;

[Network(4), Dense(8, Activation.Relu)]
[{|NW4008:Activation(
    Activation.Linear)|}] // as before
[Dense(1)]
public partial class Odd;
