// ---- A network
using Netwright;

[{|NW4010:Network(4)|}]
[Dense(3)]
public partial class Odd;

// ---- One that trains
using Netwright;

public class Outer
{
    public const int Width = 4;
}

[{|NW4010:Network(Outer.Width)|}, Dense(1), Loss(Loss.MeanSquaredError), Sgd]
public partial class Odd;
