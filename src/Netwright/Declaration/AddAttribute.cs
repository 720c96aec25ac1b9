namespace Netwright;

/// <summary>
/// Adds the outputs of layers before it to what arrives: a residual connection (He et al., "Deep residual learning for image recognition", 2015). All have one
/// shape, which comes out.
/// </summary>
/// <param name="layer">The name of a layer before this one, given or made (<c>dense1</c>); <c>input</c> is the network's input.</param>
/// <param name="others">Further ones.</param>
public sealed class AddAttribute(string layer, params string[] others) : JoinAttribute(layer, others);
