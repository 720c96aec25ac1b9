namespace Netwright;

/// <summary>Turns an input of any shape into a vector of as many elements: 28x28 becomes 784. It has no parameters. Behind a convolution or another layer that looks at positions, the elements are copied; elsewhere it costs nothing.</summary>
public sealed class FlattenAttribute : LayerAttribute;
