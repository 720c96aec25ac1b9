// ---- Types and a shape
using Netwright;

[Network<Sample, bool>]
[{|NW0045:Network(1)|}]
[Dense(1, Activation.Sigmoid)]
public partial class Net;

public record Sample(float X);

// ---- A shape and types, in one list
using Netwright;

[Network(1), {|NW0045:Network<Sample, bool>|}, Dense(1, Activation.Sigmoid)]
public partial class Net;

public record Sample(float X);
