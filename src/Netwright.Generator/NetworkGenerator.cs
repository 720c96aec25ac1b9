using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;

namespace Netwright.Generator;

/// <summary>Generates the code of every class that bears [Network]. What is wrong with a declaration the analyzers report; this reports nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads the declarations, for tests of the caching.</summary>
    public const string NetworksStep = "Networks";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkModel> networks = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                DeclarationParser.NetworkAttribute,
                static (node, _) => node is ClassDeclarationSyntax,
                static (declaration, cancellation) => DeclarationParser.Parse(declaration, cancellation))
            .Where(static network => network is { CanExtend: true })
            .Select(static (network, _) => network!)
            .WithTrackingName(NetworksStep);

        IncrementalValueProvider<EquatableArray<string>> clashes = networks
            .Select(static (network, _) => network.FullName)
            .Collect()
            .Select(static (names, _) => FileNames.Clashes(names));

        context.RegisterSourceOutput(
            networks.Combine(clashes),
            static (output, pair) => output.AddSource(FileNames.Of(pair.Left, pair.Right), NetworkEmitter.Emit(pair.Left)));
    }
}
