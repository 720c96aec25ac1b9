// ---- A digit first
using Netwright;

[Network(4)]
[Dense(3, {|NW0012:Name = "2nd"|})]
public partial class Odd;

// ---- A space
using Netwright;

[Network(4)]
[Dense(3, {|NW0012:Name = "hidden layer"|})]
public partial class Odd;

// ---- A dot
using Netwright;

[Network(4)]
[Dense(3, {|NW0012:Name = "block1.dense"|})]
public partial class Odd;

// ---- A letter of another alphabet
using Netwright;

[Network(4)]
[Dense(3, {|NW0012:Name = "größe"|})]
public partial class Odd;

// ---- A constant, on a dropout
using Netwright;

[Network(4), Dropout(0.5, {|NW0012:Name = Odd.Label|}), Dense(3)]
public partial class Odd
{
    public const string Label = "drop" + "-" + "out";
}
