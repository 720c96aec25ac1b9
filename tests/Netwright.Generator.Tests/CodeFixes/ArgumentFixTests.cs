using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes that change arguments: another activation, another loss, another name.</summary>
public sealed class ArgumentFixTests
{
    [Theory]
    [InlineData("[{|NW2004:Dense(3)|}] [Loss(Loss.CategoricalCrossentropy)]", "[Dense(3, Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy)]", 0)]
    [InlineData("[{|NW2004:Dense(3, UseBias = false)|}] [Loss(Loss.CategoricalCrossentropy)]", "[Dense(3, Activation.Softmax, UseBias = false)] [Loss(Loss.CategoricalCrossentropy)]", 0)]
    [InlineData("[Dense(3, {|NW2004:Activation.Relu|} /* why */)] [Loss(Loss.CategoricalCrossentropy)]", "[Dense(3, Activation.Softmax /* why */)] [Loss(Loss.CategoricalCrossentropy)]", 0)]
    [InlineData("[Dense(3, {|NW2004:Netwright.Activation.Relu|})] [Loss(Loss.KullbackLeibler)]", "[Dense(3, Activation.Softmax)] [Loss(Loss.KullbackLeibler)]", 0)]
    [InlineData("[Dense(3, {|NW2004:Activation.Sigmoid|})] [Loss(Loss.CategoricalCrossentropy)]", "[Dense(3, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 1)]
    [InlineData("[Dense(3), Activation({|NW2004:Activation.Tanh|})] [Loss(Loss.SparseCategoricalCrossentropy)]", "[Dense(3), Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]", 0)]
    [InlineData("[Dense(1, {|NW2002:Activation.Softmax|})] [Loss(Loss.SparseCategoricalCrossentropy)]", "[Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 0)]
    [InlineData("[Dense(1)] [Loss({|NW2003:Loss.SparseCategoricalCrossentropy|})]", "[Dense(1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 0)]
    [InlineData("[Dense(3, Activation.Softmax)] [Loss({|NW2005:Loss.BinaryCrossentropy|})]", "[Dense(3, Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy)]", 0)]
    [InlineData("[Dense(3, Activation.Softmax)] [Loss({|NW2005:Loss.BinaryCrossentropy|})]", "[Dense(3, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 1)]
    [InlineData("[{|NW2005:Dense(3)|}] [Loss(Loss.BinaryCrossentropy)]", "[Dense(3, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 0)]
    [InlineData("[Dense(3, {|NW2006:Activation.Softmax|})] [Dense(2)] [Loss(Loss.Huber)]", "[Dense(3, Activation.Relu)] [Dense(2)] [Loss(Loss.Huber)]", 0)]
    [InlineData("[Dense(3, {|NW2007:Activation.Relu|})] [Loss(Loss.Huber)]", "[Dense(3)] [Loss(Loss.Huber)]", 0)]
    [InlineData("[Dense(3, {|NW2007:Activation.Relu|})] [Loss(Loss.Huber)]", "[Dense(3, Activation.Softplus)] [Loss(Loss.Huber)]", 1)]
    [InlineData("[Dense(3), Activation({|NW2007:Activation.Relu|})] [Loss(Loss.Huber)]", "[Dense(3)] [Loss(Loss.Huber)]", 0)]
    [InlineData("[Dense(3, Activation.Softmax)] [Loss({|NW2008:Loss.MeanSquaredError|})]", "[Dense(3, Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy)]", 0)]
    [InlineData("[Dense(3, {|NW2009:Activation.Relu|})] [Loss(Loss.Hinge)]", "[Dense(3, Activation.Tanh)] [Loss(Loss.Hinge)]", 1)]
    [InlineData("[{|NW2010:Dense(3)|}] [Loss(Loss.Poisson)]", "[Dense(3, Activation.Softplus)] [Loss(Loss.Poisson)]", 0)]
    [InlineData("[Dense(3, {|NW2011:Activation.Sigmoid|})] [Loss(Loss.Poisson)]", "[Dense(3, Activation.Softplus)] [Loss(Loss.Poisson)]", 0)]
    [InlineData("[Dense(3)] [Loss(Loss.Huber, {|NW2012:LabelSmoothing = 0.1|})]", "[Dense(3)] [Loss(Loss.Huber)]", 0)]
    [InlineData("[Dense(3, Activation.Sigmoid)] [Loss({|NW4001:Loss.MeanSquaredError|})]", "[Dense(3, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]", 0)]
    [InlineData("[Dense(3, {|NW4002:Activation.Elu|}, UseBias = false)] [Loss(Loss.Huber)]", "[Dense(3, UseBias = false)] [Loss(Loss.Huber)]", 0)]
    public Task The_output_is_made_to_fit_the_loss(string declaration, string mended, int offer) => Check.Mends(
        $"""
        using Netwright;

        [Network(4)]
        {declaration}
        [Adam]
        public partial class Odd;
        """,
        $"""
        using Netwright;

        [Network(4)]
        {mended}
        [Adam]
        public partial class Odd;
        """,
        offer);

    [Theory]
    [InlineData("[Dense(3, {|NW0012:Name = \"2nd layer!\"|})]", "[Dense(3, Name = \"_2nd_layer\")]")]
    [InlineData("[Dense(3, Activation.Relu, Name = \"out\"), Dense(3, {|NW0013:Name = \"out\"|})]", "[Dense(3, Activation.Relu, Name = \"out\"), Dense(3, Name = \"out2\")]")]
    [InlineData("[Dense(3, Activation.Relu, Name = \"dense2\"), {|NW0013:Dense(3)|}]", "[Dense(3, Activation.Relu, Name = \"dense2\"), Dense(3, Name = \"dense3\")]")]
    [InlineData("[Dense(5, Activation.Relu, {|NW0022:KernelInitializer = KernelInitializer.Zeros|}), Dense(3)]", "[Dense(5, Activation.Relu), Dense(3)]")]
    [InlineData("[Dense(3, {|NW4003:Activation.Tanh|}), Dense(4, Activation.Sigmoid), Dense(5, Activation.Tanh), Dense(1)]", "[Dense(3, Activation.Relu), Dense(4, Activation.Relu), Dense(5, Activation.Relu), Dense(1)]")]
    [InlineData("[{|NW4020:Dense(6)|}, BatchNormalization]", "[Dense(6, UseBias = false), BatchNormalization]")]
    [InlineData("[{|NW4020:Dense(6, UseBias = true)|}, BatchNormalization]", "[Dense(6, UseBias = false), BatchNormalization]")]
    [InlineData("[{|NW4005:Dense(6)|}, Dense(4)]", "[Dense(6, Activation.Relu), Dense(4)]")]
    [InlineData("[Dense(6, UseBias = false, {|NW0052:BiasMaxNorm = 2|})]", "[Dense(6, UseBias = false)]")]
    [InlineData("[Dense(6, Activation.Relu), {|NW4007:Activation(Activation.Softmax)|}]", "[Dense(6), Activation(Activation.Softmax)]")]
    public Task A_layer_is_mended(string layers, string mended) => Check.Mends(
        $"""
        using Netwright;

        [Network(8)]
        {layers}
        public partial class Odd;
        """,
        $"""
        using Netwright;

        [Network(8)]
        {mended}
        public partial class Odd;
        """);

    [Fact]
    public Task Initializers_are_changed_all_at_once_each_to_its_own_kind() => Check.Mends(
        """
        using Netwright;

        [Network(8)]
        [{|NW4004:Dense(5, Activation.Relu)|}]
        [Dense(5, Activation.Relu, KernelInitializer = KernelInitializer.GlorotNormal)]
        [Dense(5, Activation.Relu, UseBias = false)]
        [Dense(5), Activation(Activation.Relu)]
        [Dense(1)]
        public partial class Odd;
        """,
        """
        using Netwright;

        [Network(8)]
        [Dense(5, Activation.Relu, KernelInitializer = KernelInitializer.HeUniform)]
        [Dense(5, Activation.Relu, KernelInitializer = KernelInitializer.HeNormal)]
        [Dense(5, Activation.Relu, UseBias = false, KernelInitializer = KernelInitializer.HeUniform)]
        [Dense(5, KernelInitializer = KernelInitializer.HeUniform), Activation(Activation.Relu)]
        [Dense(1)]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense({|NW0009:0|})]")]
    [InlineData("[Dense(3), Dropout({|NW0011:1|})]")]
    public Task What_only_the_user_knows_is_not_offered(string layers) => Check.HasNoMend($"""
        using Netwright;

        [Network(8)]
        {layers}
        public partial class Odd;
        """);
}
