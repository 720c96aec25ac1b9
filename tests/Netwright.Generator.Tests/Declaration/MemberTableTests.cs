using Microsoft.CodeAnalysis;
using Netwright.Generator.Declaration;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>The valid face, the throwing one and the rules on members are made from one table: what they say of it agrees.</summary>
public class MemberTableTests
{
    private const string Types = "public record Point(float X, float Y); public enum Side { Left, Right }";

    // With a normalization, class probabilities, labels and a loss: all members that there are.
    private const string Everything = $$"""
        using Netwright;

        [Network<Point, Side>]
        [Normalization]
        [Dense(2, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(0.001)]
        public partial class Net;
        {{Types}}
        """;

    [Theory]
    [InlineData(Everything)]
    [InlineData("using Netwright; [Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial class Net;")]
    [InlineData("using Netwright; [Network(3), Dense(2)] public partial class Net;")]
    public void Every_method_of_a_network_is_known_as_a_generated_one(string program)
        => Assert.All(Members(program).OfType<IMethodSymbol>().Where(static method => method.MethodKind == MethodKind.Ordinary), static method
            => Assert.True(MemberRules.IsGeneratedMethod(method), method.ToDisplayString()));

    [Fact]
    public void A_network_with_errors_has_the_members_of_one_without()
    {
        const string Wrong = "[Adam(-1)]";

        Assert.Contains(Members(Everything), static member => member.Name == "core");
        Assert.DoesNotContain(Members(Everything.Replace("[Adam(0.001)]", Wrong)), static member => member.Name == "core");
        Assert.Equal(Public(Everything), Public(Everything.Replace("[Adam(0.001)]", Wrong)));
    }

    [Fact]
    public void Every_generated_member_says_so_and_the_class_which_is_the_users_does_not()
    {
        const string Own = "public int Own => 1;";
        ISymbol[] members = [.. Members(Everything.Replace("public partial class Net;", $"public partial class Net {{ {Own} }}"))];

        Assert.Empty(Attributes(members[0].ContainingType).Intersect(["GeneratedCodeAttribute", "ExcludeFromCodeCoverageAttribute"]));
        Assert.Equal(["Own"], members.Where(static member => !Attributes(member).Contains("GeneratedCodeAttribute")).Select(static member => member.Name));
        Assert.Equal(
            ["InputLength", "OutputLength", "Own", "ParameterCount", "Summary", "core", "labels"],
            members.Where(static member => !Attributes(member).Contains("ExcludeFromCodeCoverageAttribute")).Select(static member => member.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_kernels_are_left_out_of_coverage()
    {
        INamedTypeSymbol kernels = new UserProject(Networks.Xor).Generate().After
            .GetSymbolsWithName(static name => name.StartsWith("XorKernels", StringComparison.Ordinal), SymbolFilter.Type, TestContext.Current.CancellationToken)
            .OfType<INamedTypeSymbol>()
            .Single();

        Assert.Contains("GeneratedCodeAttribute", Attributes(kernels));
        Assert.Contains("ExcludeFromCodeCoverageAttribute", Attributes(kernels));
    }

    [Fact]
    public void A_member_declared_again_collides_with_every_member_of_its_signature()
    {
        string[] own = [.. Members(Everything).Select(static member => member.Name).Distinct().Where(static name => name.All(char.IsLetter))];
        string text = string.Join("\n", Members(Everything).Where(static member => member.Name.All(char.IsLetter)).Select(Declaration));
        GeneratedProject project = new UserProject(Everything.Replace("public partial class Net;", $"public partial class Net {{ {text} }}")).Generate();

        INamedTypeSymbol type = project.Before.GetTypeByMetadataName("Net")!;
        IEnumerable<string> problems = DeclarationParser.Parse(type, TestContext.Current.CancellationToken).Problems.Select(static problem => problem.Site.Argument!);

        Assert.Equal(own.Order(), problems.Distinct().Order());
        Assert.Equal(Members(Everything).Count(static member => member.Name.All(char.IsLetter)), problems.Count());
    }

    [Theory]
    [InlineData("int Fit<T>(Dataset<int> data, FitOptions? options)")]
    [InlineData("int Fit(Dataset<int> data, Other.FitOptions? options)")]
    [InlineData("int Gradient(System.ReadOnlySpan<float> inputs, System.ReadOnlySpan<int> targets, System.Span<float> gradient, int seed)")]
    public void An_overload_of_other_types_is_free(string method)
        => new UserProject(Everything.Replace("public partial class Net;", $"public partial class Net {{ public {method} => 0; }}"), "namespace Other { public class FitOptions { } }").Generate().AssertClean();

    private static IEnumerable<ISymbol> Members(string program)
        => new UserProject(program).Generate().After.GetTypeByMetadataName("Net")!.GetMembers().Where(static member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet });

    private static HashSet<string> Attributes(ISymbol symbol) => [.. symbol.GetAttributes().Select(static attribute => attribute.AttributeClass!.Name)];

    private static IEnumerable<string> Public(string program)
        => Members(program).Where(static member => member.DeclaredAccessibility == Accessibility.Public).Select(static member => member.ToDisplayString()).Order();

    // The member as the user might have written it: a method with the same parameters, or a property of the name.
    private static string Declaration(ISymbol member) => member is IMethodSymbol method
        ? $"public {(method.IsStatic ? "static " : "")}object {method.Name}{(method.IsGenericMethod ? "<TSample>" : "")}({string.Join(", ", method.Parameters.Select(static parameter => $"{parameter.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)} {parameter.Name}"))}) => null!;"
        : $"public object {member.Name} => null!;";
}
