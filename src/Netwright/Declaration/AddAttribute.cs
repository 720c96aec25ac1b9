namespace Netwright;

/// <summary>
/// Adds the outputs of earlier layers to that of the layer before: a residual connection (He et al., "Deep residual learning for image recognition", 2015). All of
/// them have the same shape, and so has the sum.
/// </summary>
/// <param name="layer">The name of an earlier layer: the one given, or its kind and number (<c>dense1</c>). <c>input</c> is the network's input.</param>
/// <param name="others">The names of further layers to join.</param>
public sealed class AddAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
