// ---- A class around it
using Netwright;

public class Outer
{
    [Network(4)]
    [Dense(3)]
    public partial class {|NW0002:Odd|};
}

// ---- A struct around the class around it
using Netwright;

namespace App
{
    internal struct Outer
    {
        public static partial class Middle
        {
            [Network(4), Dense(3)]
            internal partial class {|NW0002:Odd|} { }
        }
    }
}

// ---- A record around it
using Netwright;

public sealed record Outer(int Size)
{
    [Network(4), Dense(3)]
    private sealed partial class {|NW0002:Odd|};
}
