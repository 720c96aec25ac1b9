namespace Netwright.Generator.Emission;

/// <summary>Names in generated code, made from layers' names so that none can collide with another or with what the code uses.</summary>
internal static class Identifiers
{
    // What the generated code refers to by its simple name.
    private static readonly HashSet<string> Used = new(StringComparer.Ordinal)
    {
        "Core", "Head", "Step", "Activations", "AlignedBuffer", "AccuracyKind", "BitOperations", "CompiledNetwork", "CounterRandom", "Guard", "KernelInitializer",
        "LabelNetwork", "Losses", "Math", "MathF", "MemoryMarshal", "MethodImpl", "MethodImplOptions", "NetworkDescription", "Panels", "ParameterTensor", "ReadOnlySpan", "Scratch",
        "Span", "Unsafe", "ValueNetwork", "Vector512", "VectorMath",
    };

    /// <summary>The class of a layer's kernels: <c>Dense1</c>.</summary>
    public static string Type(string layer)
    {
        string name = char.ToUpperInvariant(layer[0]) + layer.Substring(1);
        return Used.Contains(name) ? name + "Layer" : name;
    }

    /// <summary>A field of the core: <c>dense1Output</c>.</summary>
    public static string Field(string layer, string what) => char.ToLowerInvariant(layer[0]) + layer.Substring(1) + what;

    /// <summary>A local of the inference method: <c>dense1Row</c>... the layer's name where it is free.</summary>
    public static string Local(string layer) => Field(layer, "Output");
}
