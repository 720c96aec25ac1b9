// ---- A unit more than members
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Kind>]
[Dense({|NW1020:4|}, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    C,
}

// ---- A single unit for an enum
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Kind>]
[Dense({|NW1020:1|}, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    C,
}

// ---- Two units for a bool
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, bool>]
[Dense(units: {|NW1020:2|}, activation: Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);



// ---- Two units for a number, and an activation behind
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, double>]
[Dense({|NW1020:2|})]
[Activation(Activation.Tanh)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Net;

public record Sample(float X);



// ---- A value too few for a record
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Point>]
[Dense({|NW1020:2|})]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Net;

public record Sample(float X);

public record struct Point(float X, float Y, float Z);

// ---- Units that another layer adds to
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Kind>]
[Dense(3)]
[Concatenate("input")]
[{|NW1020:Activation(Activation.Softmax)|}]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    C,
}
