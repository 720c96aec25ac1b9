using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes of the class around the attributes.</summary>
public sealed class ClassFixTests
{
    [Theory]
    [InlineData("public class {|NW0001:Odd|};", "public partial class Odd;")]
    [InlineData("class {|NW0001:Odd|};", "partial class Odd;")]
    [InlineData("/* why */ class {|NW0001:Odd|};", "/* why */ partial class Odd;")]
    [InlineData("public sealed /* why */ class {|NW0001:Odd|} { }", "public sealed /* why */ partial class Odd { }")]
    [InlineData("public static partial class {|NW0003:Odd|};", "public partial class Odd;")]
    [InlineData("/* why */ abstract partial class {|NW0003:Odd|};", "/* why */ partial class Odd;")]
    [InlineData("file partial class {|NW0003:Odd|};", "partial class Odd;")]
    public Task The_class_is_made_one_that_can_be_a_network(string declaration, string mended) => Check.Mends(
        $"""
        using Netwright;

        /// <summary>A network.</summary>
        [Network(4)]
        [Dense(3)]
        {declaration}
        """,
        $"""
        using Netwright;

        /// <summary>A network.</summary>
        [Network(4)]
        [Dense(3)]
        {mended}
        """);

    [Fact]
    public Task All_containers_are_made_partial_at_once() => Check.Mends(
        """
        using Netwright;

        public class Outer
        {
            internal struct Middle
            {
                [Network(4)]
                [Dense(3)]
                public partial class {|NW0002:{|NW0002:Inner|}|};
            }
        }
        """,
        """
        using Netwright;

        public partial class Outer
        {
            internal partial struct Middle
            {
                [Network(4)]
                [Dense(3)]
                public partial class Inner;
            }
        }
        """);

    [Theory]
    [InlineData("public record {|NW0003:Odd|};")]
    [InlineData("public partial class {|NW0003:Odd|}<T>;")]
    public Task A_class_that_must_be_thought_over_is_left_alone(string declaration) => Check.HasNoMend($"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        {declaration}
        """);

    // The generated constructor is not there in these tests.
    [Theory]
    [InlineData("public {|NW0021:Odd|}(string file) => File = file;", "public Odd(string file) : this({|CS1739:seed|}: 0) => File = file;")]
    [InlineData("public {|NW0021:Odd|}(string file) : base() => File = file;", "public Odd(string file) : this({|CS1739:seed|}: 0) => File = file;")]
    [InlineData("public {|NW0021:Odd|}(string file) // reads\n    {\n    }", "public Odd(string file) : this({|CS1739:seed|}: 0) // reads\n    {\n    }")]
    public Task A_constructor_is_made_to_call_the_generated_one(string constructor, string mended) => Check.Mends(
        $$"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Odd
        {
            public string? File { get; set; }

            {{constructor}}
        }
        """,
        $$"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Odd
        {
            public string? File { get; set; }

            {{mended}}
        }
        """);
}
