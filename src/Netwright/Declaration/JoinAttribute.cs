namespace Netwright;

/// <summary>A layer that joins the outputs of layers before it to what arrives from the one right before.</summary>
public abstract class JoinAttribute : LayerAttribute
{
    private protected JoinAttribute(string layer, string[] others) => Layers = [layer, .. others];

    /// <summary>The names of the layers whose outputs are joined.</summary>
    public IReadOnlyList<string> Layers { get; }
}
