// ---- A type within itself
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0042:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, Sample Next);

// ---- A type within its member
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0042:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Other(Sample Back);

public record Sample(float X, Other Other);

// ---- A generic type that grows
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0042:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public class Box<T>
{
    public float X { get; init; }

    public Box<Box<T>>? Inner => null;

    public Box<Box<T>> More => new();
}

public record Sample([Ignore] int Nothing)
{
    public Grown<int> Box => new();
}

public class Grown<T>
{
    public Grown<Grown<T>> More => new();
}
