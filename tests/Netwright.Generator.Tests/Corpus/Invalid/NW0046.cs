// ---- A text
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:string|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);



// ---- An integer
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:int|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);



// ---- A record of an enum and a number
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:Answer|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
}

public record Answer(Kind Kind, float Value);

// ---- A class that cannot be made
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:Answer|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public class Answer
{
    private Answer()
    {
    }

    public float Value { get; set; }

    public static Answer Make() => new();
}

// ---- A class of nothing
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:Answer|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);

public class Answer;

// ---- A date
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0046:DateTime|}>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X);


