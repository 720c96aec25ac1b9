using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Caching;

/// <summary>An editor runs the generator at each key: what an edit does not touch must not be generated again.</summary>
public class CachingTests
{
    private const string Network = """
        using Netwright;

        [Network(28, 28)]
        [Flatten]
        [Dense(128, Activation.Relu)]
        [Dropout(0.2)]
        [Dense(64, Activation.Tanh, Name = "hidden")]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(0.001)]
        public partial class DigitClassifier
        {
            public int Twice(int number) => number * 2;

            public int Thrice(int number) => number * 3;
        }
        """;

    private const string Program = """
        public static class Program
        {
            public static int Main() => new DigitClassifier().Twice(21);
        }
        """;

    private static readonly string[] Files = [Network, Program];

    [Fact]
    public void A_comment_in_another_file_changes_nothing() => AssertUntouched(Edit.Of(Files, 1, static text => "// A comment.\n" + text));

    [Fact]
    public void A_comment_above_the_network_changes_nothing() => AssertUntouched(Edit.Of(Files, 0, static text => "// A comment.\n" + text));

    [Fact]
    public void A_comment_between_the_attributes_changes_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("[Flatten]", "// A comment.\n[Flatten /* and another */]")));

    [Fact]
    public void A_doc_comment_on_the_class_changes_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("[Network", "/// <summary>Reads digits.</summary>\n[Network")));

    [Fact]
    public void Attributes_in_other_words_change_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("[Dense(128, Activation.Relu)]", "[DenseAttribute(activation: Activation.Relu, units: 2 * 64, UseBias = true)]")));

    [Fact]
    public void A_class_in_another_file_changes_nothing() => AssertUntouched(Edit.Of(Files, 1, static text => text + "\npublic class Other;"));

    [Fact]
    public void A_class_in_the_same_file_changes_nothing() => AssertUntouched(Edit.Of(Files, 0, static text => text + "\npublic class Other;"));

    [Fact]
    public void A_method_body_in_another_file_changes_nothing() => AssertUntouched(Edit.Of(Files, 1, static text => text.Replace("21", "22")));

    [Fact]
    public void A_method_body_in_the_class_changes_nothing() => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("number * 2", "number + number")));

    [Fact]
    public void Members_in_another_order_change_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("Twice", "X").Replace("Thrice", "Twice").Replace("X", "Thrice").Replace("* 2", "* 9").Replace("* 3", "* 2").Replace("* 9", "* 3")));

    [Fact]
    public void A_budget_that_is_exceeded_changes_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("[Adam(0.001)]", "[Adam(0.001), Budget(MaxParameters = 1)]")));

    [Fact]
    public void Another_budget_changes_nothing()
        => AssertUntouched(Edit.Of([Network.Replace("[Adam", "[Budget(MaxBytes = 1)]\n[Adam"), Program], 0, static text => text.Replace("MaxBytes = 1", "MaxParameters = 1000")));

    [Fact]
    public void Another_member_of_the_class_changes_nothing()
        => AssertUntouched(Edit.Of(Files, 0, static text => text.Replace("public int Twice", "private int more;\n    public int Twice")));

    [Fact]
    public void A_new_file_changes_nothing() => AssertUntouched(Edit.Adding(Files, "namespace MyApp { public class Other; }"));

    [Fact]
    public void A_class_that_cannot_be_a_network_changes_nothing()
        => AssertUntouched(Edit.Adding(Files, "[Netwright.Network(3)] public static partial class Other;"));

    [Theory]
    [InlineData("[Dense(128,", "[Dense(129,")]
    [InlineData("Activation.Relu", "Activation.Elu")]
    [InlineData("[Network(28, 28)]", "[Network(28, 29)]")]
    [InlineData("[Dropout(0.2)]", "[Dropout(0.25)]")]
    [InlineData("\"hidden\"", "\"second\"")]
    [InlineData("Name = \"hidden\"", "Name = \"hidden\", UseBias = false")]
    [InlineData("Name = \"hidden\"", "Name = \"hidden\", KernelInitializer = KernelInitializer.HeNormal")]
    [InlineData("[Adam(0.001)]", "[Adam(0.002)]")]
    [InlineData("[Adam(0.001)]", "[Adam(0.001, Beta1 = 0.8)]")]
    [InlineData("[Adam(0.001)]", "[Sgd(0.001)]")]
    [InlineData("[Loss(Loss.SparseCategoricalCrossentropy)]", "[Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Loss(Loss.SparseCategoricalCrossentropy)]", "[Loss(Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1)]")]
    [InlineData("[Dropout(0.2)]\n", "")]
    [InlineData("[Flatten]\n[Dense(128, Activation.Relu)]\n[Dropout(0.2)]", "[Flatten]\n[Dropout(0.2)]\n[Dense(128, Activation.Relu)]")]
    public void A_changed_declaration_is_generated_again(string old, string changed)
    {
        Edit edit = Edit.Of(Files, 0, text => text.Replace(old, changed));

        Assert.Equal([IncrementalStepRunReason.Modified], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Modified], edit.Files);
    }

    [Fact]
    public void A_renamed_class_is_generated_again()
    {
        Edit edit = Edit.Of(Files, 0, static text => text.Replace("DigitClassifier", "Digits"));

        Assert.Equal([IncrementalStepRunReason.Modified], edit.Files);
    }

    [Fact]
    public void A_second_network_leaves_the_first_one_be()
    {
        Edit edit = Edit.Adding(Files, Networks.Xor);

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.New], edit.Files);
    }

    [Fact]
    public void A_changed_network_leaves_another_one_be()
    {
        Edit edit = Edit.Of([Network, Networks.Xor], 1, static text => text.Replace("0.1", "0.2"));

        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Cached, IncrementalStepRunReason.Modified], edit.Files);
    }

    [Fact]
    public void A_network_that_clashes_with_the_first_ones_file_renames_it()
        => Assert.Equal(2, Edit.Adding(Files, Networks.Xor.Replace("class Xor", "class digitclassifier")).Result.GeneratedSources.Select(static source => source.HintName).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void A_removed_network_takes_its_file_along()
        => Assert.Empty(Edit.Of(Files, 0, static text => text.Replace("[Network(28, 28)]", "")).Result.GeneratedSources);

    private static void AssertUntouched(Edit edit)
    {
        Assert.Equal([IncrementalStepRunReason.Cached], edit.Models);
        Assert.Equal([IncrementalStepRunReason.Cached], edit.Files);
    }
}
