using Netwright;

namespace Losses;

[Network(8), Dense(3), Loss(Loss.MeanSquaredError), Adam]
public partial class Squared;

[Network(8), Dense(3), Loss(Loss.MeanAbsoluteError), Adam]
public partial class Absolute;

[Network(8), Dense(3, Activation.Tanh), Loss(Loss.Huber), Adam]
public partial class Robust;

[Network(8), Dense(3, Activation.Sigmoid), Loss(Loss.BinaryCrossentropy), Adam]
public partial class Labels;

[Network(8), Dense(3, Activation.Softmax), Loss(Loss.CategoricalCrossentropy), Adam]
public partial class Shares;

[Network(8), Dense(3, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]
public partial class Classes;

[Network(8), Dense(3, Activation.Softmax), Loss(Loss.KullbackLeibler), Adam]
public partial class Distribution;

[Network(8), Dense(1), Loss(Loss.Hinge), Adam]
public partial class Margin;

[Network(8), Dense(1, Activation.Tanh), Loss(Loss.Hinge), Adam]
public partial class BoundedMargin;

[Network(8), Dense(3, Activation.Softplus), Loss(Loss.Poisson), Adam]
public partial class Counts;
