namespace Netwright.Tests.Networks;

/// <summary>With inputs of 1, targets far below and this loss, the gradient of the kernel is dropout's mask.</summary>
[Network(400)]
[Dropout(0.3)]
[Dense(1, UseBias = false)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.125)]
internal sealed partial class DropoutMask;

/// <summary>Half of the elements are dropped in each step.</summary>
[Network(64)]
[Dropout(0.5)]
[Dense(1, UseBias = false)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.125)]
internal sealed partial class DropoutHalf;

/// <summary>The loss is a polynomial of second degree in each parameter, of which central differences of any width are the derivative.</summary>
[Network(6)]
[Dropout(0.25)]
[Dense(9)]
[Dropout(0.4)]
[Dense(20, UseBias = false)]
[Dropout(0.1)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd]
internal sealed partial class DropoutLinear;

/// <summary>
/// Dropout behind activations whose derivative comes from the output, from the input, and from the whole row. Hinge takes a row out of the gradient
/// where its outputs are beyond the margin, which shows the mask of each row apart.
/// </summary>
[Network(6)]
[Dense(9, Activation.Tanh)]
[Dropout(0.4)]
[Dense(20, Activation.Gelu)]
[Dropout(0.25)]
[Dense(7)]
[Activation(Activation.Softmax)]
[Dropout(0.25)]
[Dense(5)]
[Loss(Loss.Hinge)]
[Adam]
internal sealed partial class DropoutCurved;

/// <summary>The same widths with the other activations, with two dropouts on one layer, and with an activation behind dropout.</summary>
[Network(6)]
[Dense(9, Activation.LeakyRelu)]
[Dropout(0.4)]
[Activation(Activation.Elu)]
[Dropout(0.25)]
[Dense(20, Activation.Selu)]
[Dropout(0.25)]
[Dropout(0.125)]
[Dense(7, Activation.Relu)]
[Dropout(0.25)]
[Dense(5)]
[Loss(Loss.Hinge)]
[Adam]
internal sealed partial class DropoutChain;

/// <summary>The same with what two of the dropouts let through read once more further on.</summary>
[Network(6)]
[Dense(9, Activation.Tanh)]
[Dropout(0.4)]
[Dense(20, Activation.Gelu)]
[Dropout(0.25)]
[Dense(7)]
[Activation(Activation.Softmax)]
[Dropout(0.25)]
[Dense(20)]
[Add("dropout2")]
[Concatenate("dropout1")]
[Dense(5)]
[Loss(Loss.Hinge)]
[Adam]
internal sealed partial class DropoutJoined;

/// <summary><see cref="DropoutCurved"/> without its dropout.</summary>
[Network(6)]
[Dense(9, Activation.Tanh)]
[Dense(20, Activation.Gelu)]
[Dense(7)]
[Activation(Activation.Softmax)]
[Dense(5)]
[Loss(Loss.Hinge)]
[Adam]
internal sealed partial class CurvedWithoutDropout;

/// <summary>A first layer that threads share out by its columns, padded, whose activation's input is kept, with dropout and without a bias.</summary>
[Network(301)]
[Dense(61, Activation.Gelu, UseBias = false)]
[Dropout(0.3)]
[Dense(7, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class SharedColumns;

/// <summary>A layer that threads share out by its columns, and nothing behind it.</summary>
[Network(512)]
[Dense(33, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class SharedOnly;

/// <summary>The tutorial's network.</summary>
[Network(28, 28)]
[Flatten]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class Digits;

/// <summary>RMSprop with Keras's epsilon, which stands under the root.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Rho = 0.8, Momentum = 0.5, Epsilon = 0.01, Centered = true)]
internal sealed partial class RmsPropWithEpsilon;

/// <summary>Adam with a large epsilon, which stands outside the correction.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01, Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.01)]
internal sealed partial class AdamWithEpsilon;

/// <summary>AdamW with other settings than the defaults.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdamW(0.01, WeightDecay = 0.5, Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.01)]
internal sealed partial class AdamWWithDecay;

/// <summary>AdaGrad whose sum of squares starts at zero, with a large epsilon.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[AdaGrad(0.01, InitialAccumulatorValue = 0, Epsilon = 0.01)]
internal sealed partial class AdaGradFromZero;

/// <summary>Nadam with other settings than the defaults.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Nadam(0.01, Beta1 = 0.8, Beta2 = 0.99, Epsilon = 0.01)]
internal sealed partial class NadamWithEpsilon;

/// <summary>Lion with other settings than the defaults.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Lion(0.002, Beta1 = 0.5, Beta2 = 0.8)]
internal sealed partial class LionWithDecays;

/// <summary><see cref="AdamSmallGolden"/> with a limit that no gradient reaches.</summary>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, ClipValue = 1e6)]
internal sealed partial class AdamThatClipsValuesNever;

/// <inheritdoc cref="AdamThatClipsValuesNever"/>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, ClipNorm = 1e6)]
internal sealed partial class AdamThatClipsNormsNever;

/// <inheritdoc cref="AdamThatClipsValuesNever"/>
[Network(5)]
[Dense(17, Activation.Tanh)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001, GlobalClipNorm = 1e6)]
internal sealed partial class AdamThatClipsTheGlobalNormNever;

/// <summary>A network without a loss, for inference alone.</summary>
[Network(7)]
[Dense(33, Activation.Mish)]
[Dense(3, Activation.Softmax)]
internal sealed partial class InferenceOnly;

/// <summary>A network without a loss that normalizes by moving statistics.</summary>
[Network(2)]
[BatchNormalization]
internal sealed partial class NormalizedInferenceOnly;

/// <summary>A dense layer so wide that its calls are a loop, and a batch normalization behind its activation; noise and an activation that both are computed with.</summary>
[Network(5)]
[Dense(1100, Activation.Gelu)]
[Dropout(0.25)]
[BatchNormalization(Momentum = 0.5)]
[Activation(Activation.Tanh)]
[GaussianNoise(0.125)]
[Dense(20, Activation.LeakyRelu, UseBias = false)]
[BatchNormalization(Momentum = 0.5)]
[Activation(Activation.Relu)]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam]
internal sealed partial class FoldedWide;

/// <summary>The same things without a loss.</summary>
[Network(5)]
[Dense(20, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Dense(2, Activation.Silu)]
[BatchNormalization]
internal sealed partial class FoldedInferenceOnly;

/// <summary>With inputs of 0, targets far below and this loss, the gradient of the kernel is the noise.</summary>
[Network(400)]
[GaussianNoise(0.3)]
[Dense(1, UseBias = false)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.125)]
internal sealed partial class NoiseAlone;

/// <summary>With targets far below and this loss, the gradient of the kernel is what alpha dropout lets through.</summary>
[Network(400)]
[AlphaDropout(0.3)]
[Dense(1, UseBias = false)]
[Loss(Loss.MeanAbsoluteError)]
[Sgd(0.125)]
internal sealed partial class AlphaDropoutAlone;

/// <summary>Noise of both kinds behind activations whose derivative comes from the output, from the input, and from the whole row, and behind a join.</summary>
[Network(6)]
[GaussianNoise(0.2)]
[Dense(9, Activation.Tanh)]
[GaussianNoise(0.5)]
[Dense(20, Activation.Relu)]
[AlphaDropout(0.25)]
[Dense(20, Activation.LeakyRelu)]
[GaussianNoise(1)]
[AlphaDropout(0.4)]
[Dense(20, Activation.Gelu)]
[AlphaDropout(0.1)]
[Add("alphadropout1")]
[GaussianNoise(0.25)]
[Dense(7)]
[Activation(Activation.Softmax)]
[GaussianNoise(0.1)]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Noisy;

[Network(5), Dense(20), Reshape(4, 5), Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy), Adam]
internal sealed partial class ReshapedAtTheEnd;

/// <summary>A map of a million positions.</summary>
[Network(1 << 20, 1), Conv1D(2, 3, Padding = Padding.Same)]
internal sealed partial class LongSeries;
