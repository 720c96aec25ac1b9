namespace Netwright;

/// <summary>
/// Multiplies the output of the layer before by those of earlier layers, element by element: a gate. All of them have the same shape, and so has the product.
/// </summary>
/// <param name="layer">The name of an earlier layer: the one given, or its kind and number (<c>dense1</c>). <c>input</c> is the network's input.</param>
/// <param name="others">The names of further layers to join.</param>
public sealed class MultiplyAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
