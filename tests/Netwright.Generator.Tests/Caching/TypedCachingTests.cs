using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Tests.Caching;

/// <summary>A network over types is generated again when what it takes of them changes, and only then, whatever files they stand in.</summary>
public class TypedCachingTests
{
    private const string Network = """
        using Netwright;

        [Network<Iris, Species>]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam]
        public partial class IrisClassifier;
        """;

    private const string Types = """
        using Netwright;

        public record Iris(float SepalLength, [Scale(0, 5)] float SepalWidth, Colour Colour)
        {
            public float Area() => SepalLength * SepalWidth;

            private readonly int hidden = 3;

            [Ignore]
            public string Notes { get; init; } = "";
        }

        public enum Colour { Blue, White }

        public enum Species { Setosa, Versicolor, Virginica }
        """;

    private static readonly string[] Files = [Network, Types, "public class Other;"];

    [Theory]
    [InlineData(0, "[Adam]", "[Adam] // as usual")]
    [InlineData(1, "public record", "/// <summary>A flower.</summary>\npublic record")]
    [InlineData(1, "SepalLength * SepalWidth", "SepalLength * SepalWidth * 2")]
    [InlineData(1, "hidden = 3", "hidden = 4")]
    [InlineData(1, "string Notes", "object Notes")]
    [InlineData(1, "Scale(0, 5)", "Scale(min: 0.0, max: 5)")]
    [InlineData(2, "Other", "Another")]
    public void An_edit_that_leaves_the_features_alone_generates_nothing(int file, string old, string changed)
    {
        Edit edit = Edit.Of(Files, file, text => text.Replace(old, changed));

        Assert.Equal([IncrementalStepRunReason.Cached], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Cached], edit.Files);
    }

    [Theory]
    [InlineData("float SepalLength", "double SepalLength")]
    [InlineData("SepalLength, [Scale(0, 5)] float SepalWidth", "SepalWidth, [Scale(0, 5)] float SepalLength")]
    [InlineData("Scale(0, 5)", "Scale(0, 6)")]
    [InlineData("[Scale(0, 5)] ", "")]
    [InlineData("Blue, White", "White, Blue")]
    [InlineData("Versicolor, Virginica", "Virginica, Versicolor")]
    [InlineData("[Ignore]", "[Categories(\"a\")]")]
    [InlineData("Colour Colour)", "Colour Colour, int Count)")]
    public void A_changed_type_is_generated_for_again(string old, string changed)
    {
        Edit edit = Edit.Of(Files, 1, text => text.Replace(old, changed));

        Assert.Equal([IncrementalStepRunReason.Modified], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Modified], edit.Files);
    }
}
