namespace Netwright;

/// <summary>Turns an input of any shape into a vector of as many elements: 28x28 becomes 784. It has no parameters and costs nothing.</summary>
public sealed class FlattenAttribute : LayerAttribute;
