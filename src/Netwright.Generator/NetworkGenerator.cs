using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Netwright.Generator.Declaration;
using Netwright.Generator.Emission;
using Netwright.Generator.Model;

namespace Netwright.Generator;

/// <summary>Generates the code of every class that bears [Network]. What is wrong with a declaration the analyzers report; this reports nothing.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class NetworkGenerator : IIncrementalGenerator
{
    /// <summary>The name of the step that reads the declarations, for tests of the caching.</summary>
    public const string NetworksStep = "Networks";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<NetworkModel> networks = Declared(context, DeclarationParser.NetworkAttribute), typed = Declared(context, DeclarationParser.TypedNetworkAttribute);

        IncrementalValueProvider<EquatableArray<string>> clashes = Names(networks)
            .Combine(Names(typed))
            .Select(static (names, _) => FileNames.Clashes([.. names.Left, .. names.Right]));

        Emit(context, networks.Combine(clashes));
        Emit(context, typed.Combine(clashes));
    }

    private static IncrementalValuesProvider<NetworkModel> Declared(IncrementalGeneratorInitializationContext context, string attribute) => context.SyntaxProvider
        .ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            static (declaration, cancellation) => DeclarationParser.Parse(declaration, cancellation))
        .Where(static network => network is { CanExtend: true })
        .Select(static (network, _) => network!)
        .WithTrackingName(NetworksStep);

    private static IncrementalValueProvider<ImmutableArray<string>> Names(IncrementalValuesProvider<NetworkModel> networks)
        => networks.Select(static (network, _) => network.FullName).Collect();

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<(NetworkModel Network, EquatableArray<string> Clashes)> networks)
        => context.RegisterSourceOutput(networks, static (output, pair) => output.AddSource(FileNames.Of(pair.Network, pair.Clashes), NetworkEmitter.Emit(pair.Network)));
}
