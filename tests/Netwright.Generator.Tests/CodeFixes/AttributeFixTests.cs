using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes that add and remove attributes, with everything around them left as it was.</summary>
public sealed class AttributeFixTests
{
    [Fact]
    public Task A_flatten_goes_on_a_line_of_its_own() => Check.Mends(
        """
        using Netwright;

        namespace Shop
        {
            /// <summary>Reads digits.</summary>
            [Network(28, 28)]
            // the hidden layer
            [{|NW1001:Dense(64)|}] // enough
            public partial class Digits;
        }
        """,
        """
        using Netwright;

        namespace Shop
        {
            /// <summary>Reads digits.</summary>
            [Network(28, 28)]
            [Flatten]
            // the hidden layer
            [Dense(64)] // enough
            public partial class Digits;
        }
        """);

    [Fact]
    public Task A_flatten_goes_into_the_brackets_of_its_neighbours() => Check.Mends(
        """
        using Netwright;

        [Network(28, 28), {|NW1001:Dense(64)|}]
        public partial class Digits;
        """,
        """
        using Netwright;

        [Network(28, 28), Flatten, Dense(64)]
        public partial class Digits;
        """);

    [Fact]
    public Task A_flatten_goes_on_the_same_line_where_all_do() => Check.Mends(
        """
        using Netwright;

        [Network(28, 28)] [{|NW1001:Dense(64)|}] public partial class Digits;
        """,
        """
        using Netwright;

        [Network(28, 28)] [Flatten] [Dense(64)] public partial class Digits;
        """);

    [Fact]
    public Task A_flatten_is_named_in_full_where_the_namespace_is_not_in_use() => Check.Mends(
        """
        [Netwright.Network(28, 28)]
        [{|NW1001:Netwright.Dense(64)|}]
        public partial class Digits;
        """,
        """
        [Netwright.Network(28, 28)]
        [Netwright.Flatten]
        [Netwright.Dense(64)]
        public partial class Digits;
        """);

    [Fact]
    public Task A_flatten_goes_in_front_of_every_layer_that_needs_one() => Check.Mends(
        """
        using Netwright;

        [Network(28, 28)]
        [{|NW1001:Dense(64)|}]
        public partial class First;

        [Network(28, 28)]
        [{|NW1001:Dense(64)|}]
        public partial class Second;
        """,
        """
        using Netwright;

        [Network(28, 28)]
        [Flatten]
        [Dense(64)]
        public partial class First;

        [Network(28, 28)]
        [Flatten]
        [Dense(64)]
        public partial class Second;
        """,
        iterations: 2);

    [Fact]
    public Task An_optimizer_is_added_behind_the_loss() => Check.Mends(
        """
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [{|NW0015:Loss(Loss.Huber)|}]
        public partial class Odd;
        """,
        """
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [Loss(Loss.Huber)]
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("Dense(3)", "Loss(Loss.MeanSquaredError)")]
    [InlineData("Dense(3, Activation.Softmax)", "Loss(Loss.SparseCategoricalCrossentropy)")]
    [InlineData("Dense(3, Activation.Sigmoid)", "Loss(Loss.BinaryCrossentropy)")]
    public Task A_loss_that_fits_the_output_is_added_before_the_optimizer(string layer, string loss) => Check.Mends(
        $"""
        using Netwright;

        [Network(4)]
        [{layer}]
        [{"{|NW0016:Adam|}"}]
        public partial class Odd;
        """,
        $"""
        using Netwright;

        [Network(4)]
        [{layer}]
        [{loss}]
        [Adam]
        public partial class Odd;
        """);

    [Fact]
    public Task An_optimizer_without_a_loss_can_go() => Check.Mends(
        """
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [{|NW0016:Adam|}]
        public partial class Odd;
        """,
        """
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Odd;
        """,
        offer: 1);

    [Theory]
    [InlineData(0, "[Adam]")]
    [InlineData(1, "[Sgd]")]
    public Task One_of_two_optimizers_goes(int offer, string left) => Check.Mends(
        """
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [Loss(Loss.Huber)]
        [Adam]
        [{|NW0014:Sgd|}]
        public partial class Odd;
        """,
        $"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [Loss(Loss.Huber)]
        {left}
        public partial class Odd;
        """,
        offer);

    [Fact]
    public Task What_does_nothing_goes_and_its_comment_stays() => Check.Mends(
        """
        using Netwright;

        /// <summary>Small.</summary>
        [Network(4)]
        // It was an image once.
        [{|NW4008:Flatten|}]
        [Dense(3), {|NW4008:Dropout(0)|}]
        public partial class Odd;
        """,
        """
        using Netwright;

        /// <summary>Small.</summary>
        [Network(4)]
        // It was an image once.
        [Dense(3)]
        public partial class Odd;
        """,
        iterations: 2);

    [Fact]
    public Task A_dropout_behind_the_output_goes() => Check.Mends(
        """
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        [{|NW2013:Dropout(0.5)|}]
        [Loss(Loss.CategoricalCrossentropy)]
        [Adam]
        public partial class Odd;
        """,
        """
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.Softmax)]
        [Loss(Loss.CategoricalCrossentropy)]
        [Adam]
        public partial class Odd;
        """);

    [Fact]
    public Task A_class_with_layers_is_made_a_network_whose_shape_is_asked_for_next() => Check.Mends(
        """
        using Netwright;

        /// <summary>A network to be.</summary>
        [{|NW0020:Dense(3)|}]
        public partial class Odd;
        """,
        """
        using Netwright;

        /// <summary>A network to be.</summary>
        [{|NW0006:Network|}]
        [Dense(3)]
        public partial class Odd;
        """);
}
