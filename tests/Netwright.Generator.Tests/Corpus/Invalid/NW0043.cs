// ---- A scale from more to less
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Scale(1, 0)] float X);

// ---- A scale that is none
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Scale(double.NaN, 1)] float X);

// ---- A length of nothing
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([FixedLength(0)] float[] X);

// ---- A length on a number
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([FixedLength(3)] float X);

// ---- No categories
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Categories] string X);

// ---- A category twice
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Categories("a", "b", "a")] string X);

// ---- Categories of an enum
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public enum Kind
{
    A,
    B,
}

public record Sample([Categories("A", "B")] Kind X);

// ---- A default of what is never null
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Default(1)] float X);

// ---- A default that is infinite
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Default(1e300)] float? X);

// ---- A default without a logarithm
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Log, Default(-1)] float? X);

// ---- Scaled twice
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Scale(0, 1), Standardize] float X);

// ---- A standardized bool
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Standardize] bool X);

// ---- A logarithm of a bool
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Log] bool X);

// ---- An hour of a date
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Cyclic(Cycle.Hour)] DateOnly X);

// ---- A month of a time
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Cyclic(Cycle.Month)] TimeOnly X);

// ---- A cycle twice
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Cyclic(Cycle.Hour, Cycle.Hour)] DateTime X);

// ---- No cycles
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Cyclic] DateTime X);

// ---- A cycle that does not exist
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record Sample([Cyclic((Cycle)9)] DateTime X);

// ---- A scale of a nested type
using System;
using System.Collections.Generic;
using Netwright;

[Network<{|NW0043:Sample|}, bool>]
[Dense(8, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Net;

public record struct Place(float X);

public record Sample([Scale(0, 1)] Place Place);
