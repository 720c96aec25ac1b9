// ---- Sigmoids for an enum
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Kind>]
[Dense(3, {|NW2030:Activation.Sigmoid|})]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    C,
}

// ---- A linear layer for an enum
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Kind>]
[{|NW2030:Dense(3)|}]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    C,
}

// ---- A linear layer for a bool
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, bool>]
[{|NW2030:Dense(1)|}]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Net;

public record Sample(float X);



// ---- A tanh for a bool
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, bool>]
[Dense(1)]
[Activation({|NW2030:Activation.Tanh|})]
public partial class Net;

public record Sample(float X);


