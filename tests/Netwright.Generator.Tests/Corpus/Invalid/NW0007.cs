// ---- The first dimension
using Netwright;

[Network({|NW0007:0|})]
[Dense(3)]
public partial class Odd;

// ---- The second one, below zero
using Netwright;

[Network(28, /* columns */ {|NW0007:-28|}, 3)]
[Flatten]
[Dense(3)]
public partial class Odd;

// ---- A constant
using Netwright;

public static class Sizes
{
    public const int Rows = 4, Columns = Rows - 4;
}

[Network(Sizes.Rows,
    {|NW0007:Sizes.Columns|})]
[Flatten, Dense(3)]
public partial class Odd;
