// ---- A shape alone
using Netwright;

[{|NW0004:Network(784)|}]
public partial class Odd;

// ---- A loss and an optimizer but no layer
using Netwright;

[Loss(Loss.Huber), Adam, {|NW0004:Network(2, 2)|}]
public partial class Odd;

// ---- One written in full
[{|NW0004:global::Netwright.NetworkAttribute(
    3)|}]
public partial class Odd;
