// ---- A text without categories
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, string Name);

// ---- A date without cycles
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, DateTime Date);

// ---- An array of no stated length
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, float[] Values);

// ---- An array of several dimensions
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, [FixedLength(4)] float[,] Values);

// ---- An array that can be null
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, [FixedLength(4)] float[]? Values);

// ---- A number that can be null
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, int? Count);

// ---- A text that can be null
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, [Categories("a", "b")] string? Name);

// ---- A list
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, List<float> Values);

// ---- A character
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, char Letter);

// ---- A span of time
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample(float X, TimeSpan Duration);

// ---- An object
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public class Sample
{
    public float X { get; init; }

    public object Tag { get; init; } = "";
}

// ---- A member of a nested type
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record struct Place(float X, Guid Id);

public record Sample(Place Place);

// ---- A nested type that can be null
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Place(float X);

public record Sample(float X, Place? Place);

// ---- An enum of flags
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

[Flags]
public enum Options
{
    None = 0,
    Fast = 1,
    Cheap = 2,
}

public record Sample(float X, Options Options);

// ---- A private member with an attribute
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public class Sample
{
    public float X { get; init; }

    [Scale(0, 1)]
    private readonly float hidden = 1;

    public float Twice() => 2 * hidden;
}

// ---- An array of nested types
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record struct Place(float X);

public record Sample([FixedLength(2)] Place[] Places);

// ---- A member that is obsolete
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0040:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public class Sample
{
    public float X { get; init; }

    [Obsolete("gone", true)]
    public float Old { get; init; }
}
