namespace Netwright;

/// <summary>
/// Puts the outputs of earlier layers behind that of the layer before: a skip connection. From vectors [a], [b], ... to a vector [a + b + ...], in which the output
/// of the layer before comes first.
/// </summary>
/// <param name="layer">The name of an earlier layer: the one given, or its kind and number (<c>dense1</c>). <c>input</c> is the network's input.</param>
/// <param name="others">The names of further layers to join.</param>
public sealed class ConcatenateAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
