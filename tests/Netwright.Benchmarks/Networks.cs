namespace Netwright.Benchmarks;

/// <summary>The tutorial's network, as DESIGN's listing writes it by hand.</summary>
[Network(784)]
[Dense(128, Activation.Relu)]
[Dropout(0.2)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Mnist;

/// <summary>A table's columns in, one probability out.</summary>
[Network(10)]
[Dense(64, Activation.Relu)]
[Dense(32, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
internal sealed partial class Tabular;

/// <summary>Layers wide enough for the machine's peak to be what counts.</summary>
[Network(512)]
[Dense(1024, Activation.Relu)]
[Dense(1024, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Wide;

/// <summary>Twenty small layers, where calls and barriers count.</summary>
[Network(64)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(64, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Deep;

/// <summary>Keras's example of a convolutional network for MNIST.</summary>
[Network(28, 28, 1)]
[Conv2D(32, 3, Activation.Relu)]
[MaxPooling2D(2)]
[Conv2D(64, 3, Activation.Relu)]
[MaxPooling2D(2)]
[Flatten]
[Dropout(0.5)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
internal sealed partial class Convnet;
