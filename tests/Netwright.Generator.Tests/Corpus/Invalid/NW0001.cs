// ---- A class that is not partial
using Netwright;

[Network(4)]
[Dense(3)]
public class {|NW0001:Odd|};

// ---- A sealed one with members
using Netwright;

[Network(4), Dense(3)]
internal sealed class /* mine */ {|NW0001:Odd|}
{
    public int Count { get; set; }
}

// ---- One in a partial class
using Netwright;

namespace App;

public partial class Outer
{
    [Network(4)]
    [Dense(3)]
    private class {|NW0001:Odd|}
    {
    }
}

// ---- One of a network that trains
using Netwright;

[Network(2)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
class
    {|NW0001:Odd|} : System.IDisposable
{
    public void Dispose() { }
}
