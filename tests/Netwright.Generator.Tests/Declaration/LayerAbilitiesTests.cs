using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator.Declaration;
using Netwright.Generator.Layers.Joins;
using Netwright.Generator.Losses;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using ActivationKind = Netwright.Generator.Model.Activation;
using InitializerKind = Netwright.Generator.Model.KernelInitializer;
using LossKind = Netwright.Generator.Model.Loss;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>What a layer says of itself is all that the rules over a whole network ask: a layer that they have never met gets the same advice as a dense one.</summary>
public class LayerAbilitiesTests
{
    private static readonly Filters Plain = new() { Site = new Site(1), Count = 4, Function = ActivationKind.Linear, Initializer = InitializerKind.GlorotUniform };

    [Fact]
    public void The_argument_of_the_activation_is_the_layers_own()
    {
        Problem problem = Single(Rules.HiddenSoftmax.Id, Plain with { Function = ActivationKind.Softmax }, At(2, ActivationKind.Relu));

        Assert.Equal(new Site(1, "function"), problem.Site);
        Assert.Equal([new Edit(EditKind.SetArgument, new Site(1, "function"), "Activation.Relu")], problem.Mends.Single().Edits);
    }

    [Fact]
    public void An_activation_goes_behind_a_layer_that_takes_none()
        => Assert.Equal(new Edit(EditKind.InsertAfter, new Site(1), "Activation(Netwright.Activation.Tanh)"), Heads.Apply(new Centering { Site = new Site(1) }, ActivationKind.Tanh));

    [Fact]
    public void The_argument_of_the_units_gives_its_name_to_the_mend_of_a_join()
    {
        Problem problem = Single(Rules.JoinsUnequal.Id, Plain, At(2, ActivationKind.Relu) with { Count = 5 }, new Add { Site = new Site(3), Names = new EquatableArray<Reference>([new Reference("layer1", new Site(3, "layer"))]) });

        Assert.Equal("Give layer2 4 filters", problem.Mends.Single().Title);
        Assert.Equal([new Edit(EditKind.SetArgument, new Site(2, "filters"), "4")], problem.Mends.Single().Edits);
    }

    [Fact]
    public void Units_make_no_other_shape_than_one_with_other_channels()
    {
        InferredLayer image = new(Plain, new Shape(8, 8, 3), default, new Shape(8, 8, 4), default);

        Assert.Equal("6", image.Resize(new Shape(8, 8, 6))?.Text);
        Assert.Null(image.Resize(new Shape(4, 8, 6)));
        Assert.Null(image.Resize(new Shape(8 * 8 * 6)));
    }

    [Fact]
    public void A_hidden_kernel_of_zeros_is_told_at_the_layers_own_argument()
        => Assert.Equal(new Site(1, "draw"), Single(Rules.HiddenZeros.Id, Plain with { Function = ActivationKind.Relu, Initializer = InitializerKind.Zeros }, At(2, ActivationKind.Relu)).Site);

    [Fact]
    public void Kernels_before_relu_are_counted_whatever_layers_they_are_of()
    {
        Problem problem = Single(Rules.GlorotBeforeRelu.Id, [.. Enumerable.Range(1, 5).Select(static site => At(site, ActivationKind.Relu))]);

        Assert.Equal(new Edit(EditKind.SetArgument, new Site(1, "draw"), "KernelInitializer.HeUniform"), problem.Mends.Single().Edits[0]);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Two_linear_layers_are_one_where_both_are_fully_connected(bool isFullyConnected, int expected)
        => Assert.Equal(expected, Problems(Plain with { ReachesAll = isFullyConnected }, At(2, ActivationKind.Relu)).Count(static problem => problem.Rule == Rules.LinearCollapse.Id));

    [Fact]
    public void A_bias_before_a_layer_that_subtracts_the_mean_is_told_at_the_layers_own_argument()
    {
        Problem problem = Single(Rules.BiasBeforeNormalization.Id, Plain, new Centering { Site = new Site(2) });

        Assert.Equal([new Edit(EditKind.SetArgument, new Site(1, "offset"), "false")], problem.Mends.Single().Edits);
    }

    [Fact]
    public void Penalized_outputs_of_a_fused_activation_are_told_at_the_layers_own_argument()
    {
        NetworkModel network = Network(Plain with { Function = ActivationKind.Softmax, Shrink = 0.1 }) with
        {
            Loss = new CategoricalCrossentropy { Kind = LossKind.CategoricalCrossentropy, Site = new Site(2) },
        };

        Assert.Equal(new Site(1, "Shrink"), Inference.Run(network).Problems.Single().Site);
    }

    private static Filters At(int site, ActivationKind function) => Plain with { Site = new Site(site), Function = function };

    private static Problem Single(string rule, params Layer[] layers) => Problems(layers).Single(problem => problem.Rule == rule);

    private static IEnumerable<Problem> Problems(params Layer[] layers) => Inference.Run(Network(layers)).Problems;

    private static NetworkModel Network(params Layer[] layers) => new()
    {
        Namespace = "",
        Containers = default,
        Language = LanguageVersion.Latest,
        Name = "Net",
        Identifier = "Net",
        FullName = "Net",
        CanExtend = true,
        Site = new Site(0),
        Input = new Shape(4),
        Layers = new EquatableArray<Layer>(layers.Select(static (layer, index) => layer with { Name = $"layer{index + 1}" })),
    };

    // A layer with a kernel, every argument of which has a name that no other layer's has.
    private sealed record Filters : Layer
    {
        public override string Kind => "Filters";

        public override string Title => $"Filters({Count}, {Function})";

        public override ActivationKind? Applies => Function;

        public override string? ActivationArgument => "function";

        public override KernelModel? Kernel => new(new("filters", Count), new("draw", Initializer), new("offset", true)) { IsFullyConnected = ReachesAll };

        public override IReadOnlyList<Setting<double>> OutputPenalties => [new("Shrink", Shrink)];

        public required int Count { get; init; }

        public required ActivationKind Function { get; init; }

        public required InitializerKind Initializer { get; init; }

        public bool ReachesAll { get; init; } = true;

        public double Shrink { get; init; }

        public override Shape? Infer(Shape input, ShapeTrace trace) => input.With(Count);

        public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => [TensorModel.Kernel($"{Name}.weight", input.Channels, Count, Initializer)];

        public override void Plan(NetworkPlan plan, InferredLayer inferred) => throw new NotSupportedException();
    }

    private sealed record Centering : Layer
    {
        public override string Kind => "Centering";

        public override string Title => "Centering";

        public override bool SubtractsMean => true;

        public override Shape? Infer(Shape input, ShapeTrace trace) => input;

        public override void Plan(NetworkPlan plan, InferredLayer inferred) => throw new NotSupportedException();
    }
}
