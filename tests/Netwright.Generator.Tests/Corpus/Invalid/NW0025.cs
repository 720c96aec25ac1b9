// ---- Parameters
using Netwright;

[Network(4)]
[Dense(3)]
[Budget({|NW0025:MaxParameters = 14|})]
public partial class Odd;

// ---- Multiply-adds
using Netwright;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3)]
[Budget({|NW0025:MaxMultiplyAdds = 55|})]
public partial class Odd;

// ---- Bytes, beside what is kept
using Netwright;

[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Budget(MaxParameters = 200_000, {|NW0025:MaxBytes = 1_000_000|})]
public partial class Odd;

// ---- Above the layers
using Netwright;

[Network(4), Budget({|NW0025:MaxParameters = Limits.Most|})]
[Dense(100)]
public partial class Odd;

public static class Limits
{
    public const int Most = 100;
}
