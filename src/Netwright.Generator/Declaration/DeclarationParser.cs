using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Layers.Normalizations;
using Netwright.Generator.Losses;
using Netwright.Generator.Model;
using Netwright.Generator.Optimizers;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>Turns a class and its attributes into a <see cref="NetworkModel"/>: the only place, with <see cref="ClassRules"/>, that reads symbols.</summary>
internal static class DeclarationParser
{
    /// <summary>The attribute that makes a class a network.</summary>
    public const string NetworkAttribute = "Netwright.NetworkAttribute";

    /// <summary>The one that makes it a network over types of the user's.</summary>
    public const string TypedNetworkAttribute = "Netwright.NetworkAttribute`2";

    /// <summary>Reads a class that bears [Network], or says null where another declaration of the class is the one to read, or where a name is still to be typed.</summary>
    public static NetworkModel? Parse(GeneratorAttributeSyntaxContext declaration, CancellationToken cancellation)
    {
        INamedTypeSymbol type = (INamedTypeSymbol)declaration.TargetSymbol;
        if (!TypeNames.HasName(type))
            return null;

        SyntaxReference? first = type.GetAttributes().First(static attribute => OwnTypes.IsOurs(attribute, "NetworkAttribute")).ApplicationSyntaxReference;
        return first == declaration.Attributes[0].ApplicationSyntaxReference ? Parse(type, cancellation) : null;
    }

    /// <summary>Reads a class that bears [Network].</summary>
    public static NetworkModel Parse(INamedTypeSymbol type, CancellationToken cancellation)
    {
        List<Problem> problems = [];
        List<Layer> layers = [];
        LossFunction? loss = null;
        Optimizer? optimizer = null;
        Shape input = new();
        TypedModel? typed = null;
        Site? site = null;
        bool incomplete = false;

        ImmutableArray<AttributeData> attributes = type.GetAttributes();
        for (int i = 0; i < attributes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (attributes[i].AttributeClass is not { } kind || !OwnTypes.IsOurs(kind))
                continue;

            Arguments arguments = new(attributes[i], i, problems);
            if (kind.Name == "NetworkAttribute" && site is not null)
                problems.Add(new Problem(Rules.TwoNetworks, arguments.Site, type.Name).About(site).MendedBy(Removal("Network", arguments.Site)));
            else if (kind.Name == "NetworkAttribute" && kind.IsGenericType)
                (typed, site) = (ReadTypes(kind, type, arguments, problems, ref incomplete, cancellation), arguments.Site);
            else if (kind.Name == "NetworkAttribute")
                (input, site) = (ReadInput(arguments, problems), arguments.Site);
            else if (LayerTable.ByAttribute.TryGetValue(kind.Name, out Func<Arguments, Layer>? readLayer))
                layers.Add(readLayer(arguments) with { Name = arguments.Get<string?>("Name", null) ?? "" });
            else if (kind.Name == "LossAttribute")
                loss = LossTable.Read(arguments);
            else if (OptimizerTable.ByAttribute.TryGetValue(kind.Name, out Func<Arguments, Optimizer>? readOptimizer))
                optimizer = FirstOptimizer(optimizer, readOptimizer(arguments) with { Settings = OptimizerSettings.Read(arguments) }, problems);

            incomplete |= arguments.Incomplete;
        }

        if (typed is not null && typed.Input.Members.Count > 0)
            input = new Shape((int)Math.Min(int.MaxValue, typed.Input.Length));
        if (layers.Count > 0 && typed?.Input is { Length: <= Inference.MostFloats, HasStandardized: true })
            layers.Insert(0, new Normalization { Site = site!, Adapted = new EquatableArray<int>(typed.Input.Standardized) });
        bool canExtend = ClassRules.Check(type, typed, attributes, problems, cancellation);
        LanguageVersion language = Languages.Of(type);
        LayerNames.Give(layers, problems);
        StackRules.Check(site ?? Site.Class, layers, loss, optimizer, incomplete, problems);
        return new NetworkModel
        {
            Namespace = type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString(Escaped) : "",
            Containers = new EquatableArray<string>(ClassRules.Containers(type).Select(static container => $"partial {ClassRules.Keyword(container)} {Identifier(container)}")),
            Name = type.Name,
            Identifier = Identifier(type),
            FullName = type.ToDisplayString(Qualified),
            CanExtend = canExtend && language >= Languages.LeastToThrow,
            Language = language,
            Site = site ?? Site.Class,
            Input = input,
            Typed = typed,
            Layers = new EquatableArray<Layer>(layers),
            Loss = loss,
            Optimizer = optimizer,
            Problems = new EquatableArray<Problem>(problems),
            Incomplete = incomplete,
        };
    }

    /// <summary>Whether an attribute of ours means something on a network only.</summary>
    public static bool BelongsToNetwork(string attribute)
        => attribute is "LossAttribute" or "BudgetAttribute" || LayerTable.ByAttribute.ContainsKey(attribute) || OptimizerTable.ByAttribute.ContainsKey(attribute);

    // Keywords escaped, as in `namespace @event`.
    private static SymbolDisplayFormat Escaped { get; } = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static SymbolDisplayFormat Qualified { get; } = new(typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces);

    // Contextual keywords too: some of them, such as `required`, name no type.
    private static string Identifier(INamedTypeSymbol type)
        => SyntaxFacts.GetKeywordKind(type.Name) == SyntaxKind.None && SyntaxFacts.GetContextualKeywordKind(type.Name) == SyntaxKind.None ? type.Name : $"@{type.Name}";

    private static Shape ReadInput(Arguments arguments, List<Problem> problems)
    {
        Shape input = new(arguments.Integers("inputShape"));
        if (!arguments.Incomplete)
            InputRules.Check(input, arguments, problems);
        return input;
    }

    private static TypedModel? ReadTypes(INamedTypeSymbol attribute, INamedTypeSymbol network, Arguments arguments, List<Problem> problems, ref bool incomplete, CancellationToken cancellation)
    {
        TypedModel? typed = TypedReader.Read(attribute, network, arguments.Site, problems, out bool isIncomplete, cancellation);
        incomplete |= isIncomplete;
        if (typed?.Input.Length > Inference.MostFloats)
            problems.Add(new Problem(Rules.InputTooLarge, arguments.Site with { Argument = TypedReader.Input }, typed.Input.Name, Inference.MostFloats));
        return typed;
    }

    private static Optimizer FirstOptimizer(Optimizer? first, Optimizer next, List<Problem> problems)
    {
        if (first is null)
            return next;

        // The compiler reports two attributes of one kind.
        if (first.Kind != next.Kind)
        {
            problems.Add(new Problem(Rules.TwoOptimizers, next.Site, first.Kind, next.Kind)
                .About(first.Site)
                .MendedBy(Removal(next.Kind, next.Site), Removal(first.Kind, first.Site)));
        }

        return first;
    }

    private static Mend Removal(string kind, Site site) => new($"Remove [{kind}]", new Edit(EditKind.RemoveAttribute, site));
}
