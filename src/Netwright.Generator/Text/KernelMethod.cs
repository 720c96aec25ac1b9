namespace Netwright.Generator.Text;

/// <summary>A method of a class of kernels: its declaration there and its calls in the core are made of one list of parameters.</summary>
/// <param name="Type">The class, <c>Dense1</c>.</param>
/// <param name="Name">The method, <c>Forward</c>.</param>
/// <param name="Parameters">The parameters in their order.</param>
internal sealed record KernelMethod(string Type, string Name, params IReadOnlyList<Parameter> Parameters)
{
    /// <summary>
    /// The attribute of every kernel: full speed at the first call, and no profiling code in its loops. A kernel that the JIT takes into its caller shares the
    /// caller's budget of inlined code, and once that is used up, calls the vector functions for each sixteen numbers.
    /// </summary>
    public const string Optimized = "[MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]";

    /// <summary>The declaration.</summary>
    public string Declaration => $"public static void {Name}({string.Join(", ", Parameters.Select(static parameter => parameter.Declaration))})";

    /// <summary>Whether it reads the parameter arena.</summary>
    public bool ReadsArena => Parameters.Contains(Parameter.Arena);

    /// <summary>The call, as a statement of the core.</summary>
    public string Call(Caller caller) => $"{Type}.{Name}({string.Join(", ", Parameters.Select(parameter => parameter.For(caller)))});";
}

/// <summary>Writes kernels' methods.</summary>
internal static class KernelMethodWriter
{
    /// <summary>Opens a method, behind its summary and, but for a class's first, a blank line.</summary>
    public static Block Kernel(this CodeWriter writer, KernelMethod method, string summary, bool isFirst = false)
    {
        if (!isFirst)
            writer.Line();
        writer.Line($"/// <summary>{summary}</summary>");
        writer.Line(KernelMethod.Optimized);
        return writer.Block(method.Declaration);
    }
}
