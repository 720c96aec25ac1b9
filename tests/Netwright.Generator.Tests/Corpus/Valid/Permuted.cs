using Netwright;

namespace Permuted;

// A window of 128 readings of six sensors, seen sensor by sensor.
[Network(128, 6)]
[Permute(2, 1)]
[Dense(8, Activation.Relu, PerPosition = true)]
[Flatten]
[Dense(5, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Gestures;

[Network(3, 32, 24)]
[Permute(dims: [2, 3, 1], Name = "channelsLast")]
[Normalization]
[Flatten]
[Dense(1)]
public partial class Pictures;
