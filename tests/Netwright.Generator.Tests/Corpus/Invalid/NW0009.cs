// ---- No units
using Netwright;

[Network(4)]
[Dense({|NW0009:0|})]
public partial class Odd;

// ---- Units by name
using Netwright;

[Network(4)]
[Dense(activation: Activation.Relu, units: {|NW0009:-5|})]
[Dense(3)]
public partial class Odd;

// ---- A constant of the class
using Netwright;

[Network(4), Dense(8, Activation.Tanh), Dense({|NW0009:Classes|}, UseBias = false)]
public partial class Odd
{
    private const int Classes = 1 - 1;
}

// ---- A line of its own
using Netwright;

[Network(4)]
[
    Dense(
        // to be chosen
        {|NW0009:int.MinValue|},
        Name = "out"),
]
public partial class Odd;
