// ---- A type without members
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0041:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public sealed class Sample;

// ---- Everything ignored
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0041:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public class Sample
{
    [Ignore]
    public float X { get; set; }

    public static int Count => 0;
}

// ---- A number
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0041:float|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;



// ---- An array
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0041:float[]|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;


