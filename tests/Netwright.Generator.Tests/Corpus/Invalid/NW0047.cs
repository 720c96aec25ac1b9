// ---- From one on
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0047:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A = 1,
    B,
}

// ---- A gap
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0047:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

public enum Kind : byte
{
    A,
    B = 2,
}

// ---- Two of one value
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0047:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    B,
    Other = B,
}

// ---- No members
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0047:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

public enum Kind;

// ---- A negative one
using System;
using System.Collections.Generic;
using Netwright;

[Network<Sample, {|NW0047:Kind|}>]
[Dense(2, Activation.Softmax)]
public partial class Net;

public record Sample(float X);

public enum Kind
{
    A,
    None = -1,
}
