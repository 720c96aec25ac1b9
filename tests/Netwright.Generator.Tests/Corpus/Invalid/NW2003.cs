// ---- Sigmoid
using Netwright;

[Network(4)]
[Dense(1, Activation.Sigmoid)]
[Loss({|NW2003:Loss.CategoricalCrossentropy|})]
[Adam]
public partial class Odd;

// ---- Linear
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(loss: {|NW2003:Loss.SparseCategoricalCrossentropy|}, LabelSmoothing = 0.1)]
[Adam]
public partial class Odd;

// ---- Kullback and Leibler
using Netwright;

[Network(4)]
[Dense(1, Activation.Relu)]
[Loss(
    {|NW2003:Loss.KullbackLeibler|})]
[Adam]
public partial class Odd;
