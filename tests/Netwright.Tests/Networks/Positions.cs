// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(3, 1, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class SparsePositionsGolden;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(20, 1)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1)]
[Sgd(0.05)]
internal sealed partial class SmoothedPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(18, 2, Activation.Softmax, Padding = Padding.Same)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class CategoricalPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(4, 1, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.2)]
[Sgd(0.05)]
internal sealed partial class CategoricalSmoothedPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(5, 1, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[Sgd(0.05)]
internal sealed partial class DivergencePositionsGolden;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class BinaryPositionsGolden;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(3, 2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SquaredPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(18, 3)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05)]
internal sealed partial class AbsolutePositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(2, 3, Strides = 2)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class HuberPositionsGolden;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(2, 1, Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class HingePositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(3, 1, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Adam(0.001)]
internal sealed partial class PoissonPositionsGolden;

[Network(5, 4, 2)]
[Conv2D(6, 3, Activation.Tanh, Strides = 2, Padding = Padding.Same)]
[Conv2DTranspose(4, 2, Activation.Softmax, Strides = 2, Padding = Padding.Same)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class TransposedPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(4, 3, Activation.Softmax, Padding = Padding.Causal)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class MaskedPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(18, 3, Padding = Padding.Causal)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class MaskedSquaredPositionsGolden;

[Network(7, 3)]
[Conv1D(6, 3, Activation.Silu, Padding = Padding.Causal)]
[Conv1D(3, 1, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class MaskedWeightedPositionsGolden;

[Network(5, 4, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class WeightedPositionsGolden;
