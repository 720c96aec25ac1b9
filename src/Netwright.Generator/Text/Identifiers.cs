namespace Netwright.Generator.Text;

/// <summary>Names in generated code, made from layers' names so that none can collide with another or with what the code uses.</summary>
internal static class Identifiers
{
    /// <summary>
    /// The class of a layer's kernels: <c>Dense1</c> for a name made of kind and number, which nothing else in the code looks like. A name of the user's own
    /// may be any word, such as that of a method or of a type in use; nothing there ends in <c>Layer</c>, so its class does: <c>HiddenLayer</c>.
    /// </summary>
    /// <param name="layer">The layer's name, or that of a part of it.</param>
    /// <param name="kind">Its kind, <c>Dense</c>.</param>
    public static string Type(string layer, string kind)
        => IsNumbered(layer, kind) ? kind + layer.Substring(kind.Length) : char.ToUpperInvariant(layer[0]) + layer.Substring(1) + "Layer";

    /// <summary>A field of the core: <c>dense1Output</c>.</summary>
    public static string Field(string layer, string what) => char.ToLowerInvariant(layer[0]) + layer.Substring(1) + what;

    /// <summary>A local of the inference method: <c>dense1Output</c>.</summary>
    public static string Local(string layer) => Field(layer, "Output");

    // dense1, and dense2Softmax for a part of a layer.
    private static bool IsNumbered(string layer, string kind)
        => layer.Length > kind.Length && layer.StartsWith(kind, StringComparison.OrdinalIgnoreCase) && layer[kind.Length] is >= '0' and <= '9';
}
