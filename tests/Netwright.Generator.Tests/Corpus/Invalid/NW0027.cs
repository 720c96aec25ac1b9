// ---- An input as long as another network's output
using Netwright;

[Network(64)]
[Dense(8, Activation.Relu)]
public partial class Encoder;

[Network({|NW0027:Encoder.OutputLength|})]
[Dense(64)]
public partial class Decoder;

// ---- Units, through a constant, beside a literal
using Netwright;

[Network(4, 4), Flatten, Dense(3)]
public partial class First;

[Network(2, 8)]
[Flatten]
[Dense(units: {|NW0027:Widths.Hidden|}, activation: Activation.Relu)]
[Dense(3)]
public partial class Second;

public static class Widths
{
    public const int Hidden = First.InputLength * 2;
}

// ---- A dimension of several
using Netwright;

[Network(7)]
[Dense(4)]
public partial class First;

[Network(28, {|NW0027:First.InputLength * 4|})]
[Flatten]
[Dense(3)]
public partial class Second;
