// ---- A static class
using Netwright;

[Network(4)]
[Dense(3)]
public static partial class {|NW0003:Odd|};

// ---- An abstract class
using Netwright;

[Network(4)]
[Dense(3)]
public abstract partial class {|NW0003:Odd|};

// ---- A generic class
using Netwright;

[Network(4)]
[Dense(3)]
public partial class {|NW0003:Odd|}<T>
    where T : class;

// ---- A record
using Netwright;

[Network(4)]
[Dense(3)]
public partial record {|NW0003:Odd|};

// ---- A file-local class
using Netwright;

[Network(4)]
[Dense(3)]
file partial class {|NW0003:Odd|};

// ---- A class with a primary constructor
using Netwright;

[Network(4)]
[Dense(3)]
public partial class {|NW0003:Odd|}(int seed)
{
    public int Seed => seed;
}

// ---- A class named as a member that it gets
using Netwright;

[Network(4)]
[Dense(3)]
public partial class {|NW0003:Fit|};

// ---- A class in a generic one
using Netwright;

public partial class Outer<T>
{
    [Network(4)]
    [Dense(3)]
    public partial class {|NW0003:Odd|};
}

// ---- A base class that needs an argument
using Netwright;

public class Named(string name)
{
    public string Name => name;
}

[Network(4)]
[Dense(3)]
public partial class {|NW0003:Odd|} : Named
{
    public Odd()
        : base("odd")
    {
    }
}
