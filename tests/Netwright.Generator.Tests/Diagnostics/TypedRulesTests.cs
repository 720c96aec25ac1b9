using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>What the types of a network must be, NW0040 to NW0047, and what its head must be for them: NW1020, NW2030, NW2031. The corpus has more of each.</summary>
public sealed class TypedRulesTests
{
    [Fact]
    public Task A_member_that_is_no_feature() => Check.Reports(Sigmoid("public record Sample(float X, string Name);", "{|NW0040:Sample|}"));

    [Theory]
    [InlineData("[Categories(\"a\", \"b\")] string Name")]
    [InlineData("[Ignore] string? Name")]
    [InlineData("[property: Ignore] object Name")]
    [InlineData("[FixedLength(2), Log] int[] Counts")]
    [InlineData("[Default(0)] System.Half? Small")]
    [InlineData("System.DayOfWeek Day")]
    [InlineData("System.Numerics.Vector3 Place")]
    [InlineData("Sample<int> Inner")]
    public Task A_member_that_is_one(string member) => Check.Reports(Sigmoid($"public record Sample(float X, {member});\n\npublic record Sample<T>(T X);"));

    // What their properties say is about the value, as BigInteger's IsEven.
    [Theory]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("System.Numerics.Complex")]
    [InlineData("System.Text.StringBuilder")]
    [InlineData("System.Text.Rune")]
    [InlineData("System.Threading.CancellationToken")]
    [InlineData("System.Net.IPAddress")]
    [InlineData("System.Collections.Generic.KeyValuePair<int, int>")]
    public async Task A_member_of_a_type_of_the_framework_is_no_feature(string type)
    {
        await Check.ReportsInUse(Sigmoid($"public record Sample(float X, {type} Value);", "{|NW0040:Sample|}"));
        await Check.ReportsInUse(Sigmoid("", $"{{|NW0041:{type}|}}"));
    }

    [Theory]
    [InlineData("[property: Obsolete(\"\", true)] float Y")]
    [InlineData("float Y) { public float Z { [Obsolete(\"\", true)] get; set; } } public record Other(float X")]
    [InlineData("{|CS0619:Kind|} Y); [Obsolete(\"\", true)] public enum Kind { A, B } public record Other(float X")]
    public Task A_member_that_code_may_not_name_is_no_feature(string member)
        => Reports(Sigmoid($"public record Sample(float X, {member});", "{|NW0040:Sample|}"));

    [Fact]
    public Task An_input_that_code_may_not_name() => Reports(Sigmoid("[Obsolete(\"\", true)] public record Sample(float X);", "{|NW0040:{|CS0619:Sample|}|}"));

    [Theory]
    [InlineData("[Obsolete(\"\", true)] public record Kind(float A);", "{|CS0619:Kind|}")]
    [InlineData("public class Kind { [Obsolete(\"\", true)] public Kind(float a) => A = a; [Obsolete(\"\", true)] public Kind() { } public float A { get; set; } }")]
    [InlineData("public class Kind { public Kind(ref float A) => this.A = A; public float A { get; } }")]
    [InlineData("public class Kind { public Kind(out float A) => A = 0; public float A { get; } }")]
    [InlineData("public class Kind { public float A { get; set; } [Obsolete(\"\", true)] public required float B { get; set; } }")]
    [InlineData("public class Kind(float A) { public required float B; public float A { get; } = A; }")]
    public Task An_output_that_code_cannot_make(string kind, string named = "Kind")
        => Reports(Softmax(kind, "1", "Activation.Linear", "Loss.MeanSquaredError").Replace(", Kind", $", {{|NW0046:{named}|}}"));

    [Fact]
    public Task An_output_whose_constructor_sets_what_is_required()
        => Check.IsClean(Softmax("public class Kind { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public Kind(float A) => this.A = A; public required float A { get; init; } }", "1", "Activation.Linear", "Loss.MeanSquaredError"));

    [Fact]
    public Task A_base_class_whose_constructor_may_not_be_called()
        => Reports("""
            using System;
            using Netwright;

            {|CS0619:[Network(2)]
            [Dense(1)]
            public partial class {|NW0003:Net|} : Base;|}

            public class Base { [Obsolete("", true)] public Base() { } }
            """);

    [Theory]
    [InlineData("{|NW0040:lib::Foo.Point|}", "bool", "")]
    [InlineData("Sample", "{|NW0046:lib::Foo.Kind|}", "public record Sample(float X);")]
    [InlineData("{|NW0040:Sample|}", "bool", "public record Sample(float X, lib::Foo.Kind K);")]
    public Task A_type_of_an_assembly_that_is_named_by_an_alias_alone(string input, string output, string types)
        => Check.ReportsWithAlias("namespace Foo; public record struct Point(float X, float Y); public enum Kind { A, B }", $$"""
            extern alias lib;
            using Netwright;

            [Network<{{input}}, {{output}}>]
            [Dense(8, Activation.Relu)]
            [Dense(1, Activation.Sigmoid)]
            public partial class Net;

            {{types}}
            """);

    [Fact]
    public Task An_input_without_members() => Check.Reports(Sigmoid("public record Sample;", "{|NW0041:Sample|}"));

    [Theory]
    [InlineData("System", "Version")]
    [InlineData("System", "Guid")]
    [InlineData("System", "DateTime")]
    public Task An_input_of_the_framework(string space, string name) => Check.Reports(Sigmoid("", $"{{|NW0041:{space}.{name}|}}"));

    [Theory]
    [InlineData("System", "Sample")]
    [InlineData("System", "Half")]
    [InlineData("System.Readings", "Sample")]
    public Task An_input_of_ones_own_in_a_namespace_of_the_framework(string space, string name)
        => Check.IsClean(Sigmoid($"namespace {space} {{ public record {name}(float X, Inner Inner); public record struct Inner(float Y); }}", $"{space}.{name}"));

    [Fact]
    public Task An_input_of_another_assembly_in_a_namespace_of_the_framework()
        => Check.ReportsInUse("namespace System { public record Sample(float X); }", Sigmoid("", "System.Sample"));

    [Fact]
    public Task An_output_of_ones_own_in_a_namespace_of_the_framework()
        => Check.IsClean(Softmax("namespace System { public record Kind(float A, float B, float C); }", "3", "Activation.Softmax", "Loss.CategoricalCrossentropy").Replace(", Kind", ", System.Kind"));

    [Fact]
    public Task A_type_within_itself() => Check.Reports(Sigmoid("public record Sample(float X, Sample Next);", "{|NW0042:Sample|}"));

    [Fact]
    public Task One_type_twice_but_not_within_itself() => Check.Reports(Sigmoid("public record Point(float X); public record Sample(Point From, Point To);"));

    [Fact]
    public Task A_setting_that_cannot_be() => Check.Reports(Sigmoid("public record Sample([Scale(3, 3)] float X);", "{|NW0043:Sample|}"));

    [Fact]
    public Task An_input_that_fewer_can_see() => Check.Reports(Sigmoid("internal record Sample(float X);", "{|NW0044:Sample|}"));

    [Theory]
    [InlineData("internal record Sample(float X);", "internal")]
    [InlineData("public record Sample(float X);", "internal")]
    public Task An_input_that_as_many_can_see(string record, string accessibility) => Check.IsClean(Sigmoid(record).Replace("public partial", $"{accessibility} partial"));

    [Fact]
    public Task A_private_input_of_a_private_network() => Check.IsClean("""
        using Netwright;

        public static partial class Outer
        {
            public static bool Use() => new Net().Predict(new Sample(1));

            private record Sample(float X);

            [Network<Sample, bool>]
            [Dense(1, Activation.Sigmoid)]
            private partial class Net;
        }
        """);

    [Fact]
    public Task Two_kinds_of_network_on_one_class() => Check.Mends(
        """
        using Netwright;

        [Network<Sample, bool>]
        [{|NW0045:Network(2)|}]
        [Dense(1, Activation.Sigmoid)]
        public partial class Net;

        public record Sample(float X);
        """,
        """
        using Netwright;

        [Network<Sample, bool>]
        [Dense(1, Activation.Sigmoid)]
        public partial class Net;

        public record Sample(float X);
        """);

    [Fact]
    public Task An_output_that_is_none() => Check.Reports(Sigmoid("public record Sample(float X);").Replace(", bool", ", {|NW0046:string|}"));

    [Fact]
    public Task An_enum_with_a_gap() => Check.Reports(Sigmoid("public record Sample(float X); public enum Kind { A, B = 2 }").Replace(", bool", ", {|NW0047:Kind|}"));

    [Theory]
    [InlineData("public enum Kind { A, B, C }")]
    [InlineData("public enum Kind : long { C = 2, A = 0, B = 1 }")]
    public Task An_enum_that_counts_from_0(string kind) => Check.Reports(Softmax(kind, "3", "Activation.Softmax"));

    [Fact]
    public Task Units_become_as_many_as_members() => Check.Mends(
        Softmax("public enum Kind { A, B, C }", "{|NW1020:10|}", "Activation.Softmax"),
        Softmax("public enum Kind { A, B, C }", "3", "Activation.Softmax"));

    [Fact]
    public Task An_activation_becomes_that_of_labels() => Check.Mends(
        Softmax("public enum Kind { A, B, C }", "3", "{|NW2030:Activation.Relu|}"),
        Softmax("public enum Kind { A, B, C }", "3", "Activation.Softmax"));

    [Fact]
    public Task A_loss_becomes_one_of_numbers() => Check.Mends(
        Softmax("public record Kind(float A, float B, float C);", "3", "Activation.Softmax", "{|NW2031:Loss.SparseCategoricalCrossentropy|}"),
        Softmax("public record Kind(float A, float B, float C);", "3", "Activation.Softmax", "Loss.CategoricalCrossentropy"));

    [Fact]
    public Task A_member_of_ones_own_that_a_typed_network_gets() => Check.Reports("""
        using Netwright;

        [Network<Sample, bool>]
        [Dense(1, Activation.Sigmoid)]
        public partial class Net
        {
            public static void {|NW0018:Pack|}(in Sample sample, System.Span<float> input) { }

            public bool {|NW0018:Predict|}(Sample sample) => false;

            public bool Predict(Sample sample, bool otherwise) => otherwise;

            public int Fit(System.Collections.Generic.IEnumerable<string> lines) => 0;

            public int {|NW0018:Evaluate|}(System.Collections.Generic.IEnumerable<(Sample, bool)> samples, int threads) => threads;
        }

        public record Sample(float X);
        """);

    [Theory]
    [InlineData("int {|NW0018:Fit|}(IEnumerable<(Sample Left, bool Right)> pairs, FitOptions options)")]
    [InlineData("int {|NW0018:Fit|}(IEnumerable<(Sample, bool)> pairs, IEnumerable<(Sample, bool)> others, FitOptions? options)")]
    [InlineData("int {|NW0018:Fit|}<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, FitOptions? options)")]
    [InlineData("int {|NW0018:Evaluate|}<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, int threads)")]
    [InlineData("int {|NW0018:Pack|}<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to)")]
    [InlineData("static int {|NW0018:Pack|}<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to)")]
    public Task A_method_of_ones_own_with_the_parameters_of_a_typed_one(string method) => Check.Reports(WithMethod(method));

    [Theory]
    [InlineData("int Fit(IEnumerable<(Sample, bool)> pairs)")]
    [InlineData("int Fit(IEnumerable<(Sample, bool)> pairs, int epochs)")]
    [InlineData("int Fit(IEnumerable<(Sample, bool, float)> weighted, FitOptions? options)")]
    [InlineData("int Fit(List<(Sample, bool)> pairs, FitOptions? options)")]
    [InlineData("int Fit<T>(IEnumerable<(Sample, bool)> pairs, FitOptions? options)")]
    [InlineData("int Fit<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, int epochs)")]
    [InlineData("int Fit<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, string> to, FitOptions? options = null)")]
    [InlineData("int Fit<T, TOther>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, FitOptions? options)")]
    [InlineData("int Evaluate(IEnumerable<(Sample, bool)> pairs, double threshold)")]
    [InlineData("int Evaluate<T>(IEnumerable<T> samples, Func<T, bool> to, int threads)")]
    [InlineData("int Evaluate<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, Action<int> report)")]
    [InlineData("static int Pack(IList<(Sample, bool)> pairs)")]
    [InlineData("static int Pack(IEnumerable<(Sample, bool)> pairs, Func<(Sample, bool), Sample> from, Func<(Sample, bool), bool> to)")]
    [InlineData("static int Pack<T>(IEnumerable<T> samples, Func<T, Sample> from, Func<T, bool> to, int most = 0)")]
    [InlineData("static int Pack(in Sample sample, float[] input)")]
    public Task An_overload_of_ones_own_beside_the_typed_ones(string method) => Check.IsClean(WithMethod(method));

    [Fact]
    public Task A_member_of_ones_own_named_as_those_of_typed_networks() => Check.IsClean("""
        using Netwright;

        [Network(1)]
        [Dense(1, Activation.Sigmoid)]
        public partial class Net
        {
            public static int Pack(in int sample, System.Span<float> input) => sample + input.Length;

            public int PredictDetailed(int labels) => labels;
        }
        """);

    [Fact]
    public Task Calls_of_a_typed_network_are_checked() => Check.ReportsInUse("""
        using Netwright;

        [Network<Sample, bool>]
        [Dense(1, Activation.Sigmoid)]
        [Loss(Loss.BinaryCrossentropy)]
        [Sgd]
        public partial class Net;

        public record Sample(float X, float Y);

        public static class Use
        {
            public static double Run((Sample, bool)[] samples)
            {
                Net model = new();
                model.Fit(samples, new FitOptions { Callbacks = [new EarlyStopping({|NW3011:"val_loss"|})] });
                float[] input = new float[3];
                Net.Pack(samples[0].Item1, {|NW3001:input|});
                return model.Evaluate({|NW3009:samples|}).Accuracy;
            }
        }
        """);

    private static string WithMethod(string method) => $$"""
        using System;
        using System.Collections.Generic;
        using Netwright;

        [Network<Sample, bool>]
        [Dense(1, Activation.Sigmoid)]
        [Loss(Loss.BinaryCrossentropy)]
        [Sgd]
        public partial class Net
        {
            public {{method}} => 0;
        }

        public record Sample(float X);
        """;

    private static Task Reports(string program) => Check.ReportsInUse(program.Replace("using Netwright;", "using System;\nusing Netwright;"));

    private static string Sigmoid(string types, string input = "Sample") => $$"""
        using Netwright;

        [Network<{{input}}, bool>]
        [Dense(1, Activation.Sigmoid)]
        public partial class Net;

        {{types}}
        """;

    private static string Softmax(string kind, string units, string activation, string? loss = null) => $$"""
        using Netwright;

        [Network<Sample, Kind>]
        [Dense(8, Activation.Relu)]
        [Dense({{units}}, {{activation}})]
        {{(loss is null ? "" : $"[Loss({loss}), Adam]")}}
        public partial class Net;

        public record Sample(float X);

        {{kind}}
        """;
}
