// ---- A layer
using Netwright;

[{|NW0020:Dense(3)|}]
public partial class Odd;

// ---- Several, and one squiggle
using Netwright;

[{|NW0020:Flatten|}, Dense(3), Loss(Loss.Huber)]
[Adam]
public class Odd { }

// ---- An optimizer on a nested class
using Netwright;

public class Outer
{
    /// <summary>Inherits nothing.</summary>
    [{|NW0020:Netwright.Sgd(0.1)|}]
    private sealed class Odd;
}
