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
