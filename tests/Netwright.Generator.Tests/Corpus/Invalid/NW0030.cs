// ---- A slip
using Netwright;

[Network(16)]
[Dense(16, Activation.Relu)]
[Dense(16)]
[Add({|NW0030:"dens1"|})]
public partial class Odd;

// ---- Another case
using Netwright;

[Network(16)]
[Dense(16, Name = "Stem"), Dense(16), Multiply({|NW0030:"stem"|})]
public partial class Odd;

// ---- Nothing of the kind, by name
using Netwright;

[Network(16)]
[Dense(16)]
[Concatenate(layer: {|NW0030:"attention"|} /* from the paper */)]
public partial class Odd;

// ---- A constant, and the second of two
using Netwright;

[Network(16)]
[Dense(16)]
[Dense(16)]
[Add("dense1", {|NW0030:Names.Second|})]
public partial class Odd;

public static class Names
{
    public const string Second = "dense" + "22";
}
