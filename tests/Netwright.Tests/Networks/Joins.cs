// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(20)]
[Dense(33, Activation.Relu), Dense(33, Activation.Relu), Dense(33), Add("dense1"), Activation(Activation.Relu), Dense(33, Activation.Tanh), Dense(33), Add("activation1"), Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class ResidualGolden;

[Network(17)]
[Dense(40, Activation.Gelu), Dense(17), Add("input"), Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class ResidualOfInputGolden;

[Network(9)]
[Dense(18, Activation.Mish), Dense(18, Activation.Silu), Dense(18, Activation.Elu), Add("dense1", "dense2"), Dense(18), Add("dense1"), Dense(2)]
[Loss(Loss.Huber)]
[AdamW(0.001)]
internal sealed partial class TwoBlocksBackGolden;

[Network(12)]
[Dense(12, Activation.Tanh), Dense(12), Add("dense1", "input")]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class AddLastGolden;

[Network(12)]
[Dense(20, Activation.Selu), Dense(20), Add("dense1"), Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class AddThenSoftmaxGolden;

[Network(6)]
[Dense(19, Activation.Sigmoid), Add("dense1"), Dense(4)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class DoubledGolden;

[Network(6)]
[Dense(19, Activation.Softplus), Multiply("dense1"), Dense(4)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class SquaredGolden;

[Network(10)]
[Dense(35, Activation.Sigmoid), Dense(35), Multiply("dense1", "dense1"), Activation(Activation.Gelu), Dense(6)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class GateGolden;

[Network(31)]
[Dense(31, Activation.HardSigmoid), Multiply("input"), Dense(4, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class GateOfInputGolden;

[Network(10)]
[Dense(20, Activation.Relu), Dense(13, Activation.Tanh), Concatenate("dense1", "input"), Dense(7, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class SkipGolden;

[Network(32)]
[Dense(16, Activation.Tanh), Concatenate("input", "dense1"), Dense(16, Activation.Silu), Concatenate("concatenate1"), Dense(3, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Adam(0.001)]
internal sealed partial class SkipAlignedGolden;

[Network(3)]
[Dense(15, Activation.Gelu), Concatenate("dense1"), Dense(17, Activation.Mish), Concatenate("dense1", "concatenate1"), Activation(Activation.Tanh), Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05)]
internal sealed partial class SkipTwiceGolden;

[Network(7)]
[Dense(9, Activation.Tanh), Dense(5, Activation.Sigmoid), Concatenate("dense1", "dense2")]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class SkipLastGolden;

[Network(8)]
[Dense(18, Activation.Softmax), Dense(18), Activation(Activation.Softmax), Multiply("dense1"), Add("activation1"), Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SoftmaxTwiceGolden;

[Network(14)]
[Dense(24), Activation(Activation.Mish), Add("dense1"), Dense(24), Activation(Activation.Relu), Dropout(0.0), Add("activation2", "dense2"), Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class NamedBeforeActivationGolden;

[Network(3, 4)]
[Flatten, Activation(Activation.Tanh), Add("flatten1"), Dense(5), Concatenate("flatten1")]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class InputThroughFlattenGolden;

[Network(27)]
[Dense(27, Activation.Tanh, UseBias = false), Dense(27, Activation.Silu), Concatenate("dense1", "input"), Dense(1, Activation.LeakyRelu), Add("dense3", "dense3"), Dense(1), Concatenate("dense2", "input"), Add("concatenate2"), Add("concatenate2"), Dense(12)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class JoinedStack00Golden;

[Network(28)]
[Dense(28, Activation.Softmax), Dense(28, Activation.Softmax, UseBias = false), Dense(28, Activation.Gelu), LayerNormalization, Dense(28, Activation.Silu), Dense(28, Activation.Gelu, UseBias = false), LayerNormalization, Dense(28, Activation.Gelu, UseBias = false), Add("layernormalization2"), Dense(20, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class JoinedStack01Golden;

[Network(31)]
[Dense(31, Activation.Softplus, UseBias = false), Activation(Activation.Gelu), Add("input"), Add("add1"), Add("add1", "dense1"), Dense(31, Activation.Tanh), Concatenate("add2"), Dense(12, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[AdamW(0.001)]
internal sealed partial class JoinedStack02Golden;

[Network(2)]
[Dense(2, Activation.Silu), Dense(27, Activation.Softplus), Dense(2, Activation.Silu), Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack03Golden;

[Network(26)]
[Add("input"), Concatenate("add1"), Dense(52, Activation.Softmax), Add("dense1"), Dense(26, Activation.Selu), Activation(Activation.Elu), Dense(37, Activation.Silu, UseBias = false), Multiply("dense3", "dense3"), Dense(17)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class JoinedStack04Golden;

[Network(40)]
[Add("input"), Concatenate("input", "input"), Multiply("concatenate1", "concatenate1"), Dense(9)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class JoinedStack05Golden;

[Network(32)]
[Dense(16, Activation.LeakyRelu), Add("dense1", "dense1"), Dense(16, Activation.Selu, UseBias = false), Add("dense2"), Multiply("dense2", "add2"), Dense(5, Activation.Elu), Dense(10, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class JoinedStack06Golden;

[Network(27)]
[Activation(Activation.Selu), Multiply("activation1", "input"), Concatenate("multiply1"), Add("concatenate1", "concatenate1"), Multiply("concatenate1"), Dense(4)]
[Loss(Loss.Huber)]
[AdamW(0.001)]
internal sealed partial class JoinedStack07Golden;

[Network(22)]
[Dense(22, Activation.Elu), LayerNormalization, Dense(22, Activation.Gelu), Dense(4, Activation.HardSigmoid), Dense(4, Activation.Elu, UseBias = false), Add("dense4"), Multiply("add1"), Multiply("dense4"), Add("multiply1"), Dense(15)]
[Loss(Loss.Huber)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class JoinedStack08Golden;

[Network(27)]
[Dense(27, UseBias = false), LayerNormalization, Dense(27, Activation.Tanh), LayerNormalization, Dense(27, Activation.LeakyRelu), Dense(27, Activation.Relu), Dense(11, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class JoinedStack09Golden;

[Network(26)]
[Activation(Activation.Softmax), Dense(26, Activation.Gelu), Add("dense1"), Dense(26, Activation.Softplus), Add("dense2", "input"), Dense(8, Activation.HardSigmoid), Add("dense3"), Dense(18, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[AdamW(0.001)]
internal sealed partial class JoinedStack10Golden;

[Network(8)]
[Dense(8, UseBias = false), LayerNormalization, LayerNormalization, Add("input", "dense1"), Dense(25, Activation.LeakyRelu), Add("dense2"), Dense(8, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack11Golden;

[Network(21)]
[Dense(3, Activation.Relu), Add("dense1"), Dense(3, Activation.Softmax), Dense(3, Activation.Gelu), Dense(20, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05)]
internal sealed partial class JoinedStack12Golden;

[Network(12)]
[Multiply("input"), Dense(12, Activation.Elu), Concatenate("input"), LayerNormalization, Add("concatenate1"), Dense(24, Activation.Elu), Dense(9, Activation.Tanh)]
[Loss(Loss.Hinge)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack13Golden;

[Network(4)]
[Dense(6, Activation.Selu), Concatenate("dense1", "input"), Dense(16, Activation.Gelu, UseBias = false), Add("dense2"), Add("dense2"), Dense(16, Activation.Softmax), Dense(14, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class JoinedStack14Golden;

[Network(23)]
[Concatenate("input", "input"), Dense(69, Activation.Tanh), Multiply("dense1"), Dense(22, Activation.Softmax), Concatenate("multiply1", "dense2"), Dense(113, Activation.Tanh), Dense(22, Activation.Softplus, UseBias = false), LayerNormalization, Dense(19)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9)]
internal sealed partial class JoinedStack15Golden;

[Network(10)]
[Concatenate("input"), Concatenate("concatenate1", "concatenate1"), Concatenate("concatenate1", "input"), Multiply("concatenate3"), LayerNormalization, Multiply("layernormalization1"), Dense(5, Activation.Softplus)]
[Loss(Loss.Poisson)]
[Sgd(0.05)]
internal sealed partial class JoinedStack17Golden;

[Network(21)]
[Add("input"), Concatenate("input"), Dense(42, Activation.Softmax, UseBias = false), LayerNormalization, Dense(27, Activation.Sigmoid, UseBias = false), Concatenate("layernormalization1", "dense2"), Dense(9, Activation.Relu, UseBias = false), Dense(6, Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class JoinedStack18Golden;

[Network(16)]
[Activation(Activation.LeakyRelu), Dense(16, Activation.Silu), Multiply("dense1", "input"), Activation(Activation.Softplus), Dense(25, Activation.Mish), Multiply("dense2"), Dense(15)]
[Loss(Loss.Huber)]
[AdamW(0.001)]
internal sealed partial class JoinedStack19Golden;

[Network(30)]
[Dense(30, Activation.Sigmoid, UseBias = false), Dense(30, Activation.Selu), Add("input", "dense1"), Multiply("add1", "input"), LayerNormalization, Dense(30, Activation.Relu), Dense(18)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.05)]
internal sealed partial class JoinedStack20Golden;

[Network(38)]
[Dense(38, Activation.Mish), Multiply("input"), LayerNormalization, Dense(38, Activation.Softmax), Dense(14, Activation.Tanh), Multiply("dense3", "dense3"), Add("multiply2"), Dense(20)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack21Golden;

[Network(5)]
[Add("input", "input"), Concatenate("input", "add1"), Concatenate("concatenate1"), Dense(15, Activation.Softplus), Add("dense1", "concatenate1"), LayerNormalization, LayerNormalization, Dense(23, Activation.Relu), Dense(20)]
[Loss(Loss.Huber)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class JoinedStack22Golden;

[Network(28)]
[Dense(28, Activation.Tanh), Add("input"), LayerNormalization, Multiply("input"), Dense(6, Activation.Softmax), Add("dense2"), LayerNormalization, Dense(16)]
[Loss(Loss.Huber)]
[Sgd(0.05)]
internal sealed partial class JoinedStack23Golden;

[Network(32)]
[LayerNormalization, Dense(32, Activation.Mish), LayerNormalization, LayerNormalization, Add("layernormalization2", "dense1"), Dense(32, Activation.LeakyRelu), Dense(2)]
[Loss(Loss.Huber)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack24Golden;

[Network(17)]
[Dense(35, Activation.Silu), Dense(35, Activation.LeakyRelu), Dense(35, Activation.Sigmoid), Concatenate("input", "input"), Add("concatenate1"), Dense(39, Activation.Softplus), Dense(39, Activation.Softplus), Multiply("dense4"), Dense(9, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[AdamW(0.001)]
internal sealed partial class JoinedStack25Golden;

[Network(11)]
[Multiply("input"), Dense(29, UseBias = false), Activation(Activation.HardSigmoid), Add("activation1"), LayerNormalization, LayerNormalization, Dense(39, Activation.LeakyRelu), Dense(2, Activation.Softmax)]
[Loss(Loss.KullbackLeibler)]
[RmsProp(0.001, Epsilon = 1e-30, Momentum = 0.9)]
internal sealed partial class JoinedStack26Golden;

[Network(34)]
[Dense(34, Activation.LeakyRelu, UseBias = false), LayerNormalization, Dense(34, Activation.HardSigmoid), Dense(34, Activation.Elu), Add("input"), Dense(4)]
[Loss(Loss.MeanAbsoluteError)]
[Adam(0.001)]
internal sealed partial class JoinedStack27Golden;

[Network(32)]
[Activation(Activation.Gelu), Concatenate("activation1"), Activation(Activation.Elu), Dense(6, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.05, Momentum = 0.9, Nesterov = true)]
internal sealed partial class JoinedStack28Golden;

[Network(27)]
[Multiply("input"), Add("input", "multiply1"), Activation(Activation.Selu), Dense(33, Activation.Mish), Add("dense1", "dense1"), Dense(33, Activation.Mish), Multiply("add2"), Dense(33, Activation.Elu), Dense(27, Activation.Tanh), Dense(18, Activation.Tanh)]
[Loss(Loss.Hinge)]
[RmsProp(0.001, Epsilon = 1e-30, Centered = true)]
internal sealed partial class JoinedStack29Golden;
