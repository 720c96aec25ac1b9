using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Comments beside what a code fix takes away.</summary>
public sealed class CommentTests
{
    [Fact]
    public Task A_comment_behind_an_attribute_keeps_its_line() => Check.Mends(
        """
        using Netwright;

        namespace App
        {
            [Network(4)]
            // above
            [{|NW4008:Flatten|}] // behind
            [Dense(3)]
            public partial class Odd;
        }
        """,
        """
        using Netwright;

        namespace App
        {
            [Network(4)]
            // above
            // behind
            [Dense(3)]
            public partial class Odd;
        }
        """);

    [Fact]
    public Task A_comment_within_brackets_stays() => Check.Mends(
        """
        using Netwright;

        [
            Network(4),
            // above
            {|NW4008:Flatten|}, // behind
            Dense(3),
        ]
        public partial class Odd;
        """,
        """
        using Netwright;

        [
            Network(4),
            // above
             // behind
            Dense(3),
        ]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Loss(Loss.Huber, {|NW2012:LabelSmoothing = 0.1|} /* why */)]", "[Loss(Loss.Huber  /* why */)]")]
    [InlineData("[Loss(Loss.Huber, /* why */ {|NW2012:LabelSmoothing = 0.1|})]", "[Loss(Loss.Huber /* why */ )]")]
    public Task A_comment_beside_an_argument_stays(string loss, string mended) => Check.Mends(
        $"""
        using Netwright;

        [Network(4), Dense(3)]
        {loss}
        [Adam]
        public partial class Odd;
        """,
        $"""
        using Netwright;

        [Network(4), Dense(3)]
        {mended}
        [Adam]
        public partial class Odd;
        """);
}
