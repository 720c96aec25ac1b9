// ---- Class numbers for a record
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Mix>]
[Dense(2, Activation.Softmax)]
[Loss({|NW2031:Loss.SparseCategoricalCrossentropy|})]
[Adam]
public partial class Net;

public record Sample(float X);

public record Mix(float Sand, float Silt);

// ---- Class numbers for a struct of properties
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, Mix>]
[Dense(2, Activation.Softmax)]
[Loss({|NW2031:Loss.SparseCategoricalCrossentropy|}, LabelSmoothing = 0.1)]
[Sgd]
public partial class Net;

public record Sample(float X);

public struct Mix
{
    public double Sand { get; set; }

    public double Silt { get; set; }
}
