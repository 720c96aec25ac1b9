using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Compute;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Hostile;

/// <summary>Names of layers that are also names in generated code.</summary>
public class LayerNamesTests
{
    // Every word of the generated code, keywords too, and every member that its classes inherit.
    private static readonly string[] Taken =
    [
        .. new UserProject(Networks.All).Generate().Sources.Values
            .SelectMany(static source => CSharpSyntaxTree.ParseText(source).GetRoot().DescendantTokens())
            .Where(static token => token.IsKind(SyntaxKind.IdentifierToken) || token.IsKeyword())
            .Select(static token => token.Text)
            .Concat(new[] { typeof(LabelNetwork), typeof(ValueNetwork), typeof(object) }
                .SelectMany(static type => type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.FlattenHierarchy))
                .Select(static member => member.Name))
            .Concat(["_", "__", "coreLayer", "coreLayerLayer", "dense1Layer", "dense2Softmax", "x", "xOutput", "xOutputOutput", "xLayer", "system", "netwright", "dynamic", "required", "scoped", "extension"])
            .Where(static name => name.All(static c => c == '_' || char.IsAsciiLetterOrDigit(c)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    // Every kind of stage, with training code where that is short: some hundred layers of it are compiled.
    [Theory]
    [InlineData("Dense(2, Activation.Gelu, ", "")]
    [InlineData("Activation(Activation.Mish, ", "[Loss(Loss.Poisson)] [RmsProp(Momentum = 0.9, Centered = true)]")]
    [InlineData("Activation(Activation.Softmax, ", "[Loss(Loss.SparseCategoricalCrossentropy)] [Adam]")]
    [InlineData("Dropout(0.5, ", "[Loss(Loss.SparseCategoricalCrossentropy)] [Adam]")]
    public void A_layer_may_bear_any_name(string layer, string training)
        => new UserProject($"""
            using Netwright;

            [Network(3)]
            [Dense(20, Name = "start")]
            {string.Join("\n", Taken.Select(name => $"[{layer}Name = \"{name}\")]"))}
            [Dense(3, Activation.Softmax, Name = "end")]
            {training}
            public partial class Net;
            """).Generate().AssertClean();

    [Theory]
    [InlineData("hidden", "Hidden")]
    [InlineData("core", "CORE")]
    [InlineData("dense2", "Dense2")]
    public void Names_that_differ_in_case_alone_make_the_declaration_invalid(string first, string second)
    {
        GeneratedProject project = new UserProject($"""
            using Netwright;

            [Network(3)]
            [Dense(2, Name = "{first}")]
            [Dense(2, Name = "{second}")]
            public partial class Net;
            """).Generate();

        Assert.Contains("has errors", project.AssertClean().Source);
    }

    [Fact]
    public void A_name_that_a_later_layer_would_get_by_default_makes_the_declaration_invalid()
    {
        GeneratedProject project = new UserProject("""
            using Netwright;

            [Network(3)]
            [Dense(2, Name = "dense2")]
            [Dense(2)]
            public partial class Net;
            """).Generate();

        Assert.Contains("has errors", project.AssertClean().Source);
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("1st")]
    [InlineData("a-b")]
    [InlineData("naïve")]
    [InlineData("a.b")]
    [InlineData("*/ }}")]
    [InlineData("\\\"\\n\\0\\u2028")]
    public void A_name_that_is_no_identifier_makes_the_declaration_invalid(string name)
    {
        GeneratedProject project = new UserProject($"""
            using Netwright;

            [Network(3)]
            [Dense(2, Name = "{name}")]
            public partial class Net;
            """).Generate();

        Assert.Contains("has errors", project.AssertClean().Source);
    }
}
