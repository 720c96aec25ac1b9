// ---- A regression
using Netwright;

[Network(4)]
[Dense(1)]
[{|NW4009:Dropout(0.1)|}]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Odd;

// ---- Margins
using Netwright;

[Network(4)]
[Dense(3), {|NW4009:Dropout(0.25)|}]
[Loss(Loss.Hinge)]
[Adam]
public partial class Odd;
