namespace Netwright;

/// <summary>Multiplies what arrives by the outputs of layers before it, element by element: a gate. All have one shape, which comes out.</summary>
/// <param name="layer">The name of a layer before this one, given or made (<c>dense1</c>); <c>input</c> is the network's input.</param>
/// <param name="others">Further ones.</param>
public sealed class MultiplyAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
