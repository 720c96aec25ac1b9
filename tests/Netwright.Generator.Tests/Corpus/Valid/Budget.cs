using Netwright;

[Network(784)]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
[Budget(MaxParameters = 101_770, MaxMultiplyAdds = 200_000, MaxBytes = 4 * 1024 * 1024)]
public partial class Frugal;
