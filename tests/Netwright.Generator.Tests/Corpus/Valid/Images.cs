using Netwright;

namespace Images;

[Network(28, 28, 1)]
[Conv2D(32, 3, Activation.Relu)]
[MaxPooling2D]
[Conv2D(64, 3, Activation.Relu)]
[MaxPooling2D(2)]
[Flatten]
[Dropout(0.5)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class DigitConvnet;

[Network(32, 32, 3)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false, KernelInitializer = KernelInitializer.HeNormal)]
[BatchNormalization]
[Activation(Activation.Relu, Name = "stem")]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false, KernelInitializer = KernelInitializer.HeNormal)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Conv2D(16, 3, Padding = Padding.Same, UseBias = false, KernelInitializer = KernelInitializer.HeNormal)]
[BatchNormalization]
[Add("stem")]
[Activation(Activation.Relu)]
[GlobalAveragePooling2D]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Sgd(0.1, Momentum = 0.9)]
public partial class Residual;

[Network(256, 3)]
[Conv1D(16, 5, Activation.Relu, Padding = Padding.Causal)]
[Conv1D(16, 5, Activation.Relu, Padding = Padding.Causal, DilationRate = 4)]
[MaxPooling1D(4, Strides = 2)]
[AveragePooling1D(2, Padding = Padding.Same)]
[GlobalMaxPooling1D]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Gestures;

[Network(64, 48, 3)]
[AveragePooling2D(2, PoolWidth = 3)]
[Conv2D(8, 5, KernelWidth = 3, StrideHeight = 2, Padding = Padding.Same, KernelL2 = 0.0001)]
[GlobalMaxPooling2D]
[Dense(2)]
public partial class Places;

[Network(32, 32, 3)]
[Conv2D(32, 3, Strides = 2, Padding = Padding.Same, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[DepthwiseConv2D(3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Conv2D(64, 1, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[SpatialDropout2D(0.2)]
[SeparableConv2D(128, 3, Activation.Relu, DepthMultiplier = 2)]
[GlobalAveragePooling2D]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Mobile;

[Network(24, 24, 1)]
[ZeroPadding2D]
[Conv2D(8, 3, Activation.Relu, Strides = 2)]
[Conv2DTranspose(4, 3, Activation.Relu, Strides = 2, Padding = Padding.Same)]
[UpSampling2D(2, Interpolation = Interpolation.Bilinear)]
[Cropping2D(Top = 1, Bottom = 2, Left = 3, Right = 4)]
[Flatten]
[Dense(4)]
public partial class Enlarged;

[Network(6)]
[RepeatVector(10)]
[Conv1DTranspose(8, 3, Activation.Tanh, Strides = 2)]
[SpatialDropout1D(0.1)]
[DepthwiseConv1D(3, DepthMultiplier = 2)]
[SeparableConv1D(4, 3, Padding = Padding.Causal)]
[ZeroPadding1D(Left = 0, Right = 1)]
[Cropping1D]
[UpSampling1D(3)]
[GlobalAveragePooling1D]
[Dense(2)]
public partial class Sequence;

[Network(24, 20, 3)]
[RandomFlip(FlipMode.Horizontal)]
[RandomTranslation(0.1, 0.2, FillMode = Filling.Constant, FillValue = 0.5)]
[RandomRotation(0.05, Interpolation = Interpolation.Nearest)]
[RandomZoom(0.2)]
[RandomZoom(0.1, WidthFactor = 0.3, FillMode = Filling.Wrap)]
[RandomContrast(0.3)]
[RandomBrightness(0.2, LeastValue = -1, GreatestValue = 1)]
[RandomErasing(0.5, FillValue = 0)]
[Conv2D(8, 3, Activation.Relu)]
[GlobalMaxPooling2D]
[Dense(4, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Augmented;

[Network(8, 8, 1)]
[Conv2D(4, 3, Activation.Relu, Padding = Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid)]
[Flatten]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Mask;

[Network(8, 3)]
[Dense(2, Activation.Sigmoid, PerPosition = true)]
[Permute(2, 1)]
[Flatten]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Steps;

[Network(5, 5, 2)]
[Conv2D(3, 5, Activation.Softmax)]
[Flatten]
[Loss(Loss.CategoricalCrossentropy)]
[Adam]
public partial class OnePosition;

[Network(4, 4, 1)]
[Conv2D(3, 1, Activation.Softmax)]
[Flatten]
public partial class Segments;
