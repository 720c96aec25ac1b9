namespace Netwright;

/// <summary>
/// Puts the features of layers before it behind those that arrive: a skip connection. All are vectors; what comes out is as long as they are together, the
/// stream's features first.
/// </summary>
/// <param name="layer">The name of a layer before this one, given or made (<c>dense1</c>); <c>input</c> is the network's input.</param>
/// <param name="others">Further ones.</param>
public sealed class ConcatenateAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
