// ---- Two optimizers
using Netwright;

[Network(4)]
[Dense(3)]
[Loss(Loss.Huber)]
[Adam]
[{|NW0014:Sgd|}]
public partial class Odd;

// ---- Two of a family in one list
using Netwright;

[Network(4), Dense(3), Loss(Loss.Huber), AdamW(0.001), {|NW0014:Adam(0.001, Beta1 = 0.8)|}]
public partial class Odd;

// ---- Two on two declarations
using Netwright;

[Network(4), Dense(3), Loss(Loss.Huber), RmsProp]
public partial class Odd;
// ==== Odd.Training.cs
using Netwright;

[{|NW0014:Sgd(0.1, Momentum = 0.9)|}]
partial class Odd;
