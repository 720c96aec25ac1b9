using Netwright;

namespace Shapes;

/// <summary>Detection: where the square is, as left, top, right and bottom in shares of the picture.</summary>
[Network(Scene.Size, Scene.Size, 3)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Same)]
[MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding = Padding.Same)]
[MaxPooling2D(2)]
[Conv2D(64, 3, Activation.Relu, Padding = Padding.Same)]
[MaxPooling2D(2)]
[Flatten]
[Dropout(0.3)]
[Dense(128, Activation.Relu)]
[Dense(4)]
[Loss(Loss.Huber)]
[Adam]
public partial class BoxFinder;
