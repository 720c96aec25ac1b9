using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.Generator.Model;

/// <summary>The versions of C# that generated code takes.</summary>
internal static class Languages
{
    /// <summary>What the code of a network takes: overload resolution by priority, and ref structs as type arguments.</summary>
    public const LanguageVersion Least = LanguageVersion.CSharp13;

    /// <summary>What the members that throw take: references that say whether they may be null.</summary>
    public const LanguageVersion LeastToThrow = LanguageVersion.CSharp8;

    /// <summary>The version that a class is compiled as; of one that is built already the latest, for nothing is generated into it.</summary>
    public static LanguageVersion Of(INamedTypeSymbol type)
        => type.DeclaringSyntaxReferences.FirstOrDefault()?.SyntaxTree.Options is CSharpParseOptions options ? options.LanguageVersion : LanguageVersion.Latest.MapSpecifiedToEffectiveVersion();
}
