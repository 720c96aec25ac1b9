namespace Netwright.Generator.Emission;

/// <summary>
/// The attributes on what is generated. Within the user's class each member bears its own: on the class, they would take the user's code in it out of coverage too.
/// </summary>
internal static class Generated
{
    private const string Excluded = "global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage";

    private static readonly string By = $"global::System.CodeDom.Compiler.GeneratedCode(\"Netwright\", \"{typeof(Generated).Assembly.GetName().Version.ToString(3)}\")";

    /// <summary>On fields and constants, which coverage does not count and whose exclusion C# refuses.</summary>
    public static string Data { get; } = $"[{By}]";

    /// <summary>On methods, properties and classes.</summary>
    public static string Code { get; } = $"[{By}, {Excluded}]";
}
