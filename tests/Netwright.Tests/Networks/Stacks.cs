// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(8)]
[Dropout(0.0), Activation(Activation.Sigmoid), Dense(30, Activation.Mish), Dense(19)]
[Loss(Loss.Huber)]
[Sgd(0.05)]
internal sealed partial class Stack00Golden;

[Network(2, 3, 4)]
[Flatten, Dense(9), Activation(Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05)]
internal sealed partial class Stack01Golden;

[Network(4, 1)]
[Flatten, Dense(15, Activation.Selu), Activation(Activation.Elu), Dropout(0.0), Activation(Activation.Softmax), Dense(15, Activation.Softmax, UseBias = false)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack02Golden;

[Network(4, 3)]
[Flatten, Activation(Activation.Softmax), Dense(20, Activation.Relu), Dropout(0.0), Dense(7)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class Stack03Golden;

[Network(38)]
[Dense(1, Activation.Mish), Activation(Activation.Tanh), Dense(3, UseBias = false)]
[Loss(Loss.Huber)]
[AdamW(0.001)]
internal sealed partial class Stack05Golden;

[Network(28)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class Stack06Golden;

[Network(23)]
[Dense(10)]
[Loss(Loss.MeanAbsoluteError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack07Golden;

[Network(20)]
[Dense(1)]
[Loss(Loss.MeanAbsoluteError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack08Golden;

[Network(2, 3, 4)]
[Flatten, Activation(Activation.Gelu), Dense(14)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack09Golden;

[Network(4, 2)]
[Flatten, Activation(Activation.Relu), Dense(35, Activation.Softplus), Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[AdamW(0.001)]
internal sealed partial class Stack10Golden;

[Network(2, 3, 4)]
[Flatten, Dense(6, Activation.LeakyRelu, UseBias = false)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack11Golden;

[Network(3, 2)]
[Flatten, Dense(6, Activation.Softmax, UseBias = false)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack13Golden;

[Network(9)]
[Dense(23, Activation.Silu, UseBias = false), Dense(37, UseBias = false), Dense(22), Dense(33, Activation.Elu, UseBias = false), Dense(11)]
[Loss(Loss.MeanAbsoluteError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack14Golden;

[Network(2, 3, 4)]
[Flatten, Dense(17, Activation.HardSigmoid, UseBias = false), Dense(1, Activation.Relu), Dense(11), Dense(9, Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class Stack15Golden;

[Network(19)]
[Dense(4, Activation.Selu), Dense(10), Activation(Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class Stack16Golden;

[Network(6, 4)]
[Flatten, Dense(17, UseBias = false), Dense(9, Activation.Relu), Dropout(0.0), Dense(9, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack17Golden;

[Network(34)]
[Activation(Activation.Elu), Dropout(0.0), Dense(22), Activation(Activation.Relu), Dense(13, Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack18Golden;

[Network(9)]
[Dense(7, Activation.LeakyRelu), Dense(4, Activation.Tanh), Dense(21, Activation.Mish), Dense(11, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Stack19Golden;

[Network(4, 1)]
[Flatten, Dense(33, Activation.Mish, UseBias = false), Dense(17, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.125)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack20Golden;

[Network(2, 3, 4)]
[Flatten, Dense(13, Activation.Mish), Dense(4, Activation.Selu), Dense(31), Dense(18)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack21Golden;

[Network(2, 3, 4)]
[Flatten, Dense(20, Activation.LeakyRelu), Dropout(0.0), Activation(Activation.Sigmoid), Dense(33, Activation.Selu), Dense(14), Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.125)]
[AdamW(0.001)]
internal sealed partial class Stack22Golden;

[Network(2, 3, 4)]
[Flatten, Activation(Activation.HardSigmoid), Dropout(0.0), Dense(8, Activation.HardSigmoid), Dropout(0.0), Dense(15)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05)]
internal sealed partial class Stack23Golden;

[Network(4, 1)]
[Flatten, Dense(23, Activation.Mish), Dense(28, Activation.Silu), Dropout(0.0), Dense(11, Activation.Softmax, UseBias = false)]
[Loss(Loss.KullbackLeibler)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack24Golden;

[Network(6, 1)]
[Flatten, Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack25Golden;

[Network(6, 1)]
[Flatten, Dense(9, Activation.Tanh, UseBias = false), Dense(29), Activation(Activation.Elu), Activation(Activation.Mish), Dense(14, Activation.Softmax, UseBias = false)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack26Golden;

[Network(6)]
[Dense(12, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Stack27Golden;

[Network(2, 5)]
[Flatten, Activation(Activation.Relu), Dense(39, Activation.Gelu), Dropout(0.0), Dense(12, Activation.Selu), Dense(3, Activation.LeakyRelu)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack28Golden;

[Network(2, 3, 4)]
[Flatten, Dense(6)]
[Loss(Loss.MeanAbsoluteError)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack29Golden;

[Network(12)]
[Activation(Activation.Softmax), Dense(3, Activation.Elu, UseBias = false), Dense(4)]
[Loss(Loss.Huber)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack30Golden;

[Network(2, 3, 4)]
[Flatten, Dense(4, Activation.Softmax), Dense(26, Activation.HardSigmoid), Activation(Activation.HardSigmoid), Dense(17, UseBias = false)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack31Golden;

[Network(2, 3, 4)]
[Flatten, Dense(3, UseBias = false)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Stack32Golden;

[Network(30)]
[Dense(33), Dense(27, Activation.Selu), Dense(20, Activation.Softmax, UseBias = false)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.125)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Stack33Golden;

[Network(2, 3, 4)]
[Flatten, Dropout(0.0), Dense(15, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Adam(0.001)]
internal sealed partial class Stack34Golden;

[Network(2, 3, 4)]
[Flatten, Dense(34, Activation.HardSigmoid), Dropout(0.0), Dense(14, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack35Golden;

[Network(12)]
[Dropout(0.0), Dropout(0.0), Dropout(0.0), Dense(19, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class Stack36Golden;

[Network(2, 3, 4)]
[Flatten, Dense(21, Activation.Softmax), Dense(20)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class Stack37Golden;

[Network(3, 5)]
[Flatten, Dense(10, Activation.Tanh)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack38Golden;

[Network(6, 1)]
[Flatten, Dense(25, Activation.Gelu), Dense(26, Activation.Sigmoid), Dense(17, Activation.LeakyRelu), Dense(16, UseBias = false)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack39Golden;

[Network(6, 1)]
[Flatten, Dense(32), Activation(Activation.Softmax), Dropout(0.0), Dense(12, Activation.Softplus), Dense(12)]
[Loss(Loss.Hinge)]
[Adam(0.001)]
internal sealed partial class Stack40Golden;

[Network(4, 3)]
[Flatten, Dense(16, Activation.Gelu), Dense(23, Activation.Elu), Dense(29, UseBias = false), Dense(1)]
[Loss(Loss.MeanAbsoluteError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack41Golden;

[Network(32)]
[Dense(31, Activation.Softmax), Dense(19, Activation.Tanh), Dense(30, Activation.Softplus), Activation(Activation.Mish), Dense(3), Activation(Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class Stack42Golden;

[Network(2, 3, 4)]
[Flatten, Activation(Activation.HardSigmoid), Dense(10), Activation(Activation.Softplus)]
[Loss(Loss.Poisson)]
[Adam(0.001)]
internal sealed partial class Stack43Golden;

[Network(2, 3, 4)]
[Flatten, Dense(11, Activation.Silu), Dense(7, UseBias = false), Dense(18)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack44Golden;

[Network(2, 3, 4)]
[Flatten, Dense(5, Activation.Softmax, UseBias = false)]
[Loss(Loss.KullbackLeibler)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class Stack45Golden;

[Network(2, 3, 4)]
[Flatten, Dense(32, Activation.HardSigmoid), Dense(18, Activation.Softmax), Dense(20)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack46Golden;

[Network(1, 3)]
[Flatten, Activation(Activation.LeakyRelu), Dropout(0.0), Dense(16), Activation(Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[Sgd(0.05)]
internal sealed partial class Stack47Golden;

[Network(2, 3, 4)]
[Flatten, Dense(1)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack48Golden;

[Network(32)]
[Dense(37, UseBias = false), Dense(14), Activation(Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class Stack49Golden;

[Network(5, 5)]
[Flatten, Dense(19, Activation.Silu), Dense(14, Activation.Silu), Dense(28, Activation.Mish, UseBias = false), Dense(11, Activation.Elu, UseBias = false), Dense(12)]
[Loss(Loss.Hinge)]
[Sgd(0.05)]
internal sealed partial class Stack50Golden;

[Network(18)]
[Dense(10)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.001)]
internal sealed partial class Stack51Golden;

[Network(31)]
[Dense(4), Dense(14, Activation.Mish)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class Stack52Golden;

[Network(2, 3, 4)]
[Flatten, Dense(20), Activation(Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack53Golden;

[Network(2, 3, 4)]
[Flatten, Dense(15, Activation.Elu), Dense(17, Activation.Sigmoid), Dense(7), Activation(Activation.Silu)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class Stack54Golden;

[Network(4, 1)]
[Flatten, Dense(35, Activation.Softplus), Dense(32, Activation.Softplus), Dropout(0.0), Dense(20, Activation.LeakyRelu, UseBias = false)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class Stack55Golden;

[Network(20)]
[Dense(28, Activation.LeakyRelu), Dense(3, Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack56Golden;

[Network(2, 3, 4)]
[Flatten, Dense(14)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class Stack57Golden;

[Network(31)]
[Dense(37, Activation.Tanh), Dense(26, Activation.Tanh), Dense(3, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[Adam(0.001)]
internal sealed partial class Stack58Golden;

[Network(2, 3, 4)]
[Flatten, Dense(13, UseBias = false)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class Stack59Golden;

[Network(1, 5)]
[Flatten, Dense(29, Activation.Tanh), Activation(Activation.Softplus), Activation(Activation.Softplus), Dense(8)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class Stack60Golden;

[Network(2, 3, 4)]
[Flatten, Dense(24, Activation.Silu), Dense(38, Activation.Softplus), Dense(18)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class Stack61Golden;
