// ---- An internal input
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0044:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

internal record Sample(float X);

// ---- An internal output
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0044:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

internal enum Kind
{
    A,
    B,
}

// ---- A file-local input
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0044:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
internal partial class Net;

file record Sample(float X);

// ---- A private input
using Netwright;

public partial class Outer
{
    private record Sample(float X);

    [Network<{|NW0044:Sample|}, bool>]
    [Dense(1, Activation.Sigmoid)]
    internal partial class Net;
}
