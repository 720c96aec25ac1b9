// Written by make_networks.py from Golden/golden_networks.py.
namespace Netwright.Tests.Networks;

[Network(10, 10, 1)]
[Conv2D(18, 3, Activation.Relu)]
[MaxPooling2D(2)]
[Conv2D(20, 3, Activation.Relu)]
[MaxPooling2D(2)]
[Flatten]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class ConvnetGolden;

[Network(9, 8, 3)]
[Conv2D(17, 3, Activation.Tanh, Strides = 2, Padding = Padding.Same)]
[Conv2D(5, 3, KernelWidth = 2, StrideHeight = 1, StrideWidth = 2)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class StridedGolden;

[Network(9, 11, 2)]
[Conv2D(8, 3, Activation.Elu, Padding = Padding.Same)]
[Conv2D(18, 3, KernelWidth = 2, DilationHeight = 2, DilationWidth = 3)]
[Flatten]
[Dense(2)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class DilatedGolden;

[Network(8, 7, 3)]
[Conv2D(16, 5, Activation.Gelu, Padding = Padding.Same)]
[Conv2D(4, 4, KernelWidth = 1, Strides = 3, Padding = Padding.Same)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[RmsProp(0.001, Epsilon = 1e-30)]
internal sealed partial class StripsGolden;

[Network(5, 4, 20)]
[Conv2D(33, 1, Activation.Relu, UseBias = false)]
[Conv2D(6, 1, Strides = 2)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class PointwiseGolden;

[Network(11, 12, 150)]
[Conv2D(3, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(160, 3, Padding = Padding.Same)]
[GlobalAveragePooling2D]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class BandedGolden;

[Network(13, 14, 2)]
[Conv2D(6, 2, Activation.Tanh, KernelWidth = 3)]
[Conv2D(7, 3, KernelWidth = 2, StrideHeight = 4, StrideWidth = 3)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class LargeStrideGolden;

[Network(20, 4)]
[Conv1D(8, 3, Activation.Relu, Padding = Padding.Causal)]
[Conv1D(8, 3, Activation.Relu, DilationRate = 2, Padding = Padding.Causal)]
[Conv1D(17, 2, DilationRate = 4, Padding = Padding.Causal)]
[GlobalMaxPooling1D]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class CausalGolden;

[Network(21, 1)]
[Conv1D(6, 5, Activation.Silu, Strides = 2)]
[AveragePooling1D(2)]
[Conv1D(18, 2, Padding = Padding.Same)]
[MaxPooling1D(3, Strides = 2, Padding = Padding.Same)]
[Flatten]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SeriesGolden;

[Network(7, 8, 2)]
[Conv2D(18, 2, Activation.Tanh)]
[MaxPooling2D(3, Strides = 2, Padding = Padding.Same)]
[AveragePooling2D(2, Strides = 1)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class OverlappingGolden;

[Network(7, 5, 3)]
[Conv2D(4, 2)]
[AveragePooling2D(3, PoolWidth = 2, Padding = Padding.Same)]
[Activation(Activation.Sigmoid)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class AverageEdgesGolden;

[Network(6, 6, 3)]
[Conv2D(18, 3, Activation.Relu, Padding = Padding.Same)]
[Conv2D(18, 3, Activation.Relu, Padding = Padding.Same)]
[Conv2D(18, 3, Padding = Padding.Same)]
[Add("conv2d1")]
[Activation(Activation.Relu)]
[Conv2D(8, 3, Strides = 2, Padding = Padding.Same)]
[GlobalAveragePooling2D]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class Residual2DGolden;

[Network(6, 5, 3)]
[Conv2D(18, 3, UseBias = false, Padding = Padding.Same)]
[BatchNormalization(Momentum = 0.9)]
[Activation(Activation.Relu)]
[Conv2D(5, 2, UseBias = false, Strides = 2)]
[BatchNormalization(Momentum = 0.9)]
[GlobalMaxPooling2D]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class NormalizedMapGolden;

[Network(5, 4, 3)]
[Conv2D(6, 2, Activation.Tanh)]
[Conv2DTranspose(18, 3, Activation.Elu, Strides = 2, Padding = Padding.Same)]
[Conv2DTranspose(2, 2)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class TransposedGolden;

[Network(4, 3, 20)]
[Conv2DTranspose(5, 4, Activation.Sigmoid, KernelWidth = 2, StrideHeight = 3, StrideWidth = 4)]
[Conv2DTranspose(17, 3, UseBias = false, DilationHeight = 2, DilationWidth = 1, Padding = Padding.Same)]
[GlobalAveragePooling2D]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class TransposedStridesGolden;

[Network(7, 3)]
[Conv1DTranspose(6, 5, Activation.Silu, Strides = 2)]
[Conv1DTranspose(4, 3, Padding = Padding.Same)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class TransposedSeriesGolden;

[Network(8, 7, 18)]
[DepthwiseConv2D(3, Activation.Tanh, Padding = Padding.Same)]
[DepthwiseConv2D(2, KernelWidth = 3, Strides = 2)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class DepthwiseGolden;

[Network(7, 6, 5)]
[DepthwiseConv2D(3, Activation.Elu, DepthMultiplier = 4, Strides = 2, Padding = Padding.Same)]
[DepthwiseConv2D(2, DepthMultiplier = 2, UseBias = false)]
[GlobalAveragePooling2D]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class DepthwiseMultipliedGolden;

[Network(9, 12, 3)]
[Conv2D(17, 2)]
[DepthwiseConv2D(2, Activation.Tanh, KernelWidth = 5, DilationHeight = 3, DilationWidth = 2)]
[Flatten]
[Dense(2)]
[Loss(Loss.Huber)]
[Adam(0.001)]
internal sealed partial class DepthwiseDilatedGolden;

[Network(8, 8, 3)]
[SeparableConv2D(20, 3, Activation.Relu, Padding = Padding.Same)]
[SeparableConv2D(9, 3, Activation.Relu, DepthMultiplier = 2, Strides = 2, Padding = Padding.Same)]
[GlobalAveragePooling2D]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.001)]
internal sealed partial class SeparableGolden;

[Network(12, 5)]
[SeparableConv1D(8, 3, Activation.Tanh, Padding = Padding.Causal)]
[SeparableConv1D(6, 3, DilationRate = 2, Padding = Padding.Causal)]
[DepthwiseConv1D(3, DepthMultiplier = 3)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class SeparableSeriesGolden;

[Network(6, 5, 2)]
[ZeroPadding2D(Top = 1, Bottom = 2, Left = 0, Right = 3)]
[Conv2D(18, 3, Activation.Tanh)]
[Cropping2D(Top = 1, Bottom = 0, Left = 2, Right = 1)]
[ZeroPadding2D(Top = 1, Bottom = 1, Left = 1, Right = 1)]
[Flatten]
[Dense(3)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class EdgesGolden;

[Network(4, 3, 2)]
[Conv2D(17, 2, Activation.Tanh)]
[UpSampling2D(2, SizeWidth = 3)]
[Conv2D(5, 2, Activation.Elu)]
[UpSampling2D(2, SizeWidth = 3, Interpolation = Interpolation.Bilinear)]
[Conv2D(3, 3)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class EnlargedGolden;

[Network(6)]
[RepeatVector(5)]
[Conv1D(17, 2, Activation.Tanh)]
[UpSampling1D(3)]
[Cropping1D(Left = 2, Right = 1)]
[ZeroPadding1D(Left = 2, Right = 0)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.001)]
internal sealed partial class RepeatedGolden;

[Network(6, 5, 2)]
[Conv2D(17, 3, Activation.Tanh, Padding = Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid)]
[Flatten]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.001)]
internal sealed partial class MaskGolden;

[Network(5, 4, 18)]
[Conv2D(6, 3, Activation.Tanh, StrideHeight = 9, StrideWidth = 50, Padding = Padding.Same)]
[DepthwiseConv2D(1, StrideHeight = 70, StrideWidth = 1)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class LargeStepsGolden;

[Network(6, 6, 2)]
[MaxPooling2D(2)]
[Conv2D(4, 2, Activation.Relu)]
[Flatten]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Sgd(0.05)]
internal sealed partial class PooledInputGolden;
