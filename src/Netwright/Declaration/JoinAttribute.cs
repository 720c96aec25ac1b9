namespace Netwright;

/// <summary>A layer that joins the outputs of earlier layers, which it names, to the output of the layer before.</summary>
public abstract class JoinAttribute : LayerAttribute
{
    private protected JoinAttribute(string layer, string[] others) => Layers = [layer, .. others];

    /// <summary>The names of the layers whose outputs are joined.</summary>
    public IReadOnlyList<string> Layers { get; }
}
