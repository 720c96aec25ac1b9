using Netwright;

namespace Shapes;

/// <summary>
/// Segmentation: for each pixel whether it is background, disc or square. The picture is made smaller twice, so that a convolution sees a shape as a whole; transposed
/// convolutions make the map as large again, and what the larger maps knew of the edges is added to it.
/// </summary>
[Network(Scene.Size, Scene.Size, 3)]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Same, Name = "whole")]
[MaxPooling2D(2)]
[Conv2D(32, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu, Name = "half")]
[MaxPooling2D(2)]
[Conv2D(64, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Conv2D(64, 3, Padding = Padding.Same, UseBias = false)]
[BatchNormalization]
[Activation(Activation.Relu)]
[Conv2DTranspose(32, 2, Strides = 2)]
[Add("half")]
[Conv2D(32, 3, Activation.Relu, Padding = Padding.Same)]
[Conv2DTranspose(16, 2, Strides = 2)]
[Add("whole")]
[Conv2D(16, 3, Activation.Relu, Padding = Padding.Same)]
[Conv2D(Scene.Classes, 1, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class MaskMaker;
