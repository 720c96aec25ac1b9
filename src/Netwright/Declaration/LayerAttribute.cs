namespace Netwright;

/// <summary>A layer of a network. The layers of a class form a stack, in the order in which they are written.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public abstract class LayerAttribute : Attribute
{
    private protected LayerAttribute()
    {
    }

    /// <summary>
    /// The layer's name in the layer table and in saved files, by which <see cref="JoinAttribute">joins</see> refer to its output.
    /// By default its kind in lower case and its number of that kind: <c>dense1</c>, <c>dense2</c>.
    /// A name starts with a letter or underscore, goes on with letters, digits and underscores, and is unique within the network.
    /// </summary>
    public string? Name { get; set; }
}
