using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Netwright.Benchmarks;

/// <summary>A library that references Netwright, before anything is generated for it.</summary>
internal static class UserProject
{
    private static readonly ImmutableArray<MetadataReference> References = [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)];

    /// <summary>The compilation of its files.</summary>
    public static CSharpCompilation Compile(IEnumerable<string> files) => CSharpCompilation.Create(
        "Users",
        files.Select(static file => CSharpSyntaxTree.ParseText(file)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
