using Netwright;

namespace App;

[Network(28, 28), Flatten, Dense(64, Activation.Relu)] [Dropout(0.1)]
[
    Dense(
        units: 10, // digits
        activation:
            Activation.Softmax,
        UseBias = false),
]
[Loss(Loss.SparseCategoricalCrossentropy)] /* the usual */ [Adam()] public partial class Digits { }

[Network(inputShape: [28, 28]), FlattenAttribute(), Dense(5)] public partial class Collected;

[Network(new[] { 4, 4 }), Flatten, Dense(5)] public partial class Array;

[Network(new int[] { 4 }), Dense(5)]
#if DEBUG
[Dropout(0.5)]
#else
[Activation(Activation.Tanh)]
#endif
public partial class Conditional;
