// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class MeanSquaredErrorLinearGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05)]
internal sealed partial class MeanAbsoluteErrorLinearGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.Huber)]
[Sgd(0.05)]
internal sealed partial class HuberLinearGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropySigmoidGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropySoftmaxGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropySoftmaxGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[Sgd(0.05)]
internal sealed partial class KullbackLeiblerSoftmaxGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class HingeTanhGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class HingeLinearGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Sgd(0.05)]
internal sealed partial class PoissonSoftplusGolden;

[Network(3)]
[Dense(4, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropyExtremeGolden;

[Network(3)]
[Dense(4, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropySmoothedExtremeGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropySmoothedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Activation(Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropyApartGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Silu)]
[Activation(Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Sgd(0.05)]
internal sealed partial class BinaryCrossentropyBentGolden;

[Network(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropyExtremeGolden;

[Network(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropySmoothedExtremeGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropySmoothedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Activation(Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropyApartGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Silu)]
[Activation(Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class CategoricalCrossentropyBentGolden;

[Network(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropyExtremeGolden;

[Network(3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropySmoothedExtremeGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropySmoothedGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(3)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropyApartGolden;

[Network(4)]
[Dense(7, Activation.Tanh)]
[Dense(20, Activation.Silu)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class SparseCategoricalCrossentropyBentGolden;
