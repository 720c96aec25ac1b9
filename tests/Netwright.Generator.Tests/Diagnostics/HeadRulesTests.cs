using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>Where the squiggle of a rule about losses, activations and shapes goes. Which pair breaks which rule is the table's test.</summary>
public sealed class HeadRulesTests
{
    [Theory]
    [InlineData("[Dense(1, {|NW2002:Activation.Softmax|})] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Dense(1), Activation({|NW2002:Activation.Softmax|})] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Dense(1, Activation.Sigmoid)] [Loss({|NW2003:Loss.CategoricalCrossentropy|})]")]
    [InlineData("[{|NW2004:Dense(3)|}] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Dense(units: 3, activation: {|NW2004:Activation.Tanh|})] [Loss(Loss.KullbackLeibler)]")]
    [InlineData("[Dense(3), Activation({|NW2004:Activation.Sigmoid|})] [Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Softmax)] [Loss({|NW2005:Loss.BinaryCrossentropy|})]")]
    [InlineData("[Dense(3, {|NW2005:Activation.HardSigmoid|})] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, {|NW2006:Activation.Softmax|}), Dense(2)] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Dense(3, {|NW2007:Activation.Relu|})] [Loss(Loss.Huber)]")]
    [InlineData("[Dense(3, Activation.Softmax)] [Loss({|NW2008:Loss.MeanAbsoluteError|})]")]
    [InlineData("[Dense(3, {|NW2009:Activation.Sigmoid|})] [Loss(Loss.Hinge)]")]
    [InlineData("[{|NW2010:Dense(3)|}] [Loss(Loss.Poisson)]")]
    [InlineData("[Dense(3, {|NW2011:Activation.Softmax|})] [Loss(Loss.Poisson)]")]
    [InlineData("[Dense(3, Activation.Softmax), {|NW2013:Dropout(0.5)|}] [Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid), {|NW2013:Dropout(0.5)|}] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Softmax, {|NW2020:OutputL1 = 0.1|})] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid, {|NW2020:OutputL1 = 0.1|}, {|NW2020:OutputL2 = 0.1|})] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Softmax), {|NW2013:GaussianNoise(0.5)|}] [Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid), {|NW2013:AlphaDropout(0.5)|}] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid), {|NW2005:Rescaling(0.5)|}] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid)] [Loss({|NW4001:Loss.MeanSquaredError|})]")]
    [InlineData("[Dense(3, {|NW4002:Activation.Gelu|})] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Dense(3), {|NW4009:Dropout(0.5)|}] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Dense(3), {|NW4009:GaussianNoise(0.5)|}] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Dense(3), {|NW4009:AlphaDropout(0.5)|}] [Loss(Loss.Huber)]")]
    public Task An_output_that_its_loss_cannot_use(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {declaration}
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense(3, OutputL2 = 0.1), Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Softmax, OutputL2 = 0.1)] [Loss(Loss.KullbackLeibler)]")]
    [InlineData("[Dense(3, Activation.Sigmoid, OutputL2 = 0)] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid, OutputL1 = 0.1), Dense(3, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]")]
    public Task A_penalty_on_outputs_that_training_computes(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {declaration}
        [Adam]
        public partial class Fine;
        """);

    [Theory]
    [InlineData("[Dense(3, Activation.Softmax), {|NW4008:Dropout(0)|}] [Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Softmax), {|NW4008:Flatten|}] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Sigmoid), {|NW4008:Activation(Activation.Linear)|}] [Loss(Loss.BinaryCrossentropy)]")]
    public Task What_does_nothing_may_stand_between_output_and_loss(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {declaration}
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense(3, Activation.Softmax), Rescaling(10)]")]
    [InlineData("[Dense(3, Activation.Softmax), Rescaling(10)] [Loss(Loss.MeanSquaredError), Adam]")]
    [InlineData("[Dense(3), Activation(Activation.Softmax), Rescaling(10)] [Loss(Loss.Huber), Adam]")]
    [InlineData("[Dense(4, Activation.Softmax), Rescaling(10), Reshape(2, 2), Rescaling(2, 1), Flatten] [Loss(Loss.Huber), Adam]")]
    [InlineData("[Dense(3, Activation.Softmax), {|NW2004:Rescaling(10)|}] [Loss(Loss.CategoricalCrossentropy), Adam]")]
    [InlineData("[Dense(1, {|NW2002:Activation.Softmax|}), Rescaling(10)] [Loss(Loss.Huber), Adam]")]
    [InlineData("[Dense(1, {|NW2002:Activation.Softmax|}), Rescaling(10)]")]
    [InlineData("[Dense(3, {|NW2006:Activation.Softmax|}), Rescaling(10), Dense(2)] [Loss(Loss.Huber), Adam]")]
    [InlineData("[Dense(3, {|NW2006:Activation.Softmax|}), Rescaling(10), LayerNormalization] [Loss(Loss.Huber), Adam]")]
    public Task A_softmax_behind_which_it_is_only_rescaled_is_the_output(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {declaration}
        public partial class Net;
        """);

    [Theory]
    [InlineData("Loss.CategoricalCrossentropy, {|NW2001:LabelSmoothing = 1|}", "Softmax")]
    [InlineData("Loss.BinaryCrossentropy, {|NW2001:LabelSmoothing = -0.1|}", "Sigmoid")]
    [InlineData("Loss.Huber, {|NW2001:LabelSmoothing = double.NaN|}", "Linear")]
    [InlineData("Loss.MeanSquaredError, {|NW2012:LabelSmoothing = 0.1|}", "Linear")]
    [InlineData("Loss.KullbackLeibler, {|NW2012:LabelSmoothing = 0.1|}", "Softmax")]
    [InlineData("Loss.SparseCategoricalCrossentropy, LabelSmoothing = 0.1", "Softmax")]
    [InlineData("Loss.CategoricalCrossentropy, LabelSmoothing = 0.999", "Softmax")]
    [InlineData("Loss.BinaryCrossentropy, LabelSmoothing = 0", "Sigmoid")]
    [InlineData("Loss.MeanSquaredError, LabelSmoothing = 0", "Linear")]
    public Task Label_smoothing(string loss, string activation) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        [Dense(3, Activation.{activation})]
        [Loss({loss})]
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Network(28, 28)] [{|NW1001:Dense(64)|}]")]
    [InlineData("[Network(28, 28)] [Dropout(0.1)] [Activation(Activation.Softmax)]")]
    [InlineData("[Network(28, 28)] [Flatten] [Dense(64)]")]
    [InlineData("[Network(784)] [Dense(64)]")]
    public Task A_shape_of_more_dimensions_than_one(string declaration) => Check.Reports($"""
        using Netwright;

        {declaration}
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Conv2D(3, 1, Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Conv2D(3, 1), Activation(Activation.Softmax)] [Loss(Loss.CategoricalCrossentropy)]")]
    [InlineData("[Dense(3, Activation.Tanh, PerPosition = true), Reshape(16, 3)] [Loss(Loss.MeanSquaredError)]")]
    [InlineData("[Conv2D(1, 1, Activation.Sigmoid)] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Conv2D(1, 1, Activation.Sigmoid), Flatten] [Loss(Loss.BinaryCrossentropy)]")]
    [InlineData("[Activation(Activation.Relu), Conv2D(2, 1)] [Loss(Loss.Huber)]")]
    [InlineData("[Conv2D(1, 1, {|NW2002:Activation.Softmax|})] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[{|NW2004:Conv2D(3, 1)|}] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Conv2D(1, 1, Activation.Sigmoid)] [Loss({|NW2003:Loss.CategoricalCrossentropy|})]")]
    [InlineData("[Conv2D(3, 1, {|NW2014:Activation.Softmax|}), Flatten] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Conv2D(4, 1, {|NW2014:Activation.Softmax|}), Permute(3, 1, 2)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Conv2D(4, 1, {|NW2014:Activation.Softmax|}), Reshape(8, 8)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Flatten, Dense(40, {|NW2014:Activation.Softmax|}), Reshape(4, 10)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Conv2D(3, 3), Flatten, Dense(40, {|NW2014:Activation.Softmax|}), Reshape(4, 10)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Flatten, Dense(40), Reshape(4, 10), Activation(Activation.Softmax)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    [InlineData("[Flatten, Dense(10, Activation.Softmax), Reshape(1, 10)] [Loss(Loss.SparseCategoricalCrossentropy)]")]
    public Task A_loss_at_each_position(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4, 4, 2)]
        {declaration}
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense(3, {|NW4003:Activation.Tanh|}), Dense(4, Activation.Sigmoid), Dense(5, Activation.HardSigmoid), Dense(1)]")]
    [InlineData("[Dense(3, Activation.Tanh), Dense(4, Activation.Sigmoid), Dense(5, Activation.Relu), Dense(5, Activation.Tanh), Dense(1)]")]
    [InlineData("[Dense(3, Activation.Tanh), Dense(4, Activation.Sigmoid), Dense(5, Activation.Tanh)]")]
    [InlineData("[{|NW4004:Dense(5, Activation.Relu)|}, Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(1)]")]
    [InlineData("[Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(5, Activation.Relu, KernelInitializer = KernelInitializer.HeNormal), Dense(1)]")]
    [InlineData("[Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(5, Activation.Relu), Dense(1)]")]
    [InlineData("[{|NW4005:Dense(6)|}, Dense(5, Activation.Sigmoid)]")]
    [InlineData("[{|NW4005:Dense(6)|}, Dense(4)]")]
    [InlineData("[Dense(3), Dense(9)]")]
    [InlineData("[Dense(6), Dropout(0.1), Dense(9)]")]
    [InlineData("[Dense(6), Activation(Activation.Tanh), Dense(9)]")]
    [InlineData("[Dense(6, Activation.Relu), {|NW4007:Activation(Activation.Softmax)|}]")]
    [InlineData("[Dense(6, Activation.Tanh), Dropout(0.5), Activation(Activation.Tanh)]")]
    [InlineData("[{|NW4008:Flatten|}, Dense(6)]")]
    [InlineData("[Dense(6), {|NW4008:Dropout(0)|}]")]
    [InlineData("[Dense(6), {|NW4008:AlphaDropout(0)|}]")]
    [InlineData("[Dense(6), {|NW4008:GaussianNoise(0)|}]")]
    [InlineData("[Dense(6), {|NW4008:Rescaling(1)|}]")]
    [InlineData("[Dense(6), {|NW4008:Reshape(-1)|}]")]
    [InlineData("[Dense(6), Reshape(2, 3), {|NW4008:Reshape(2, -1)|}]")]
    [InlineData("[Dense(6), Reshape(2, 3), {|NW4008:Permute(1, 2)|}]")]
    [InlineData("[Dense(6), {|NW4008:Permute(1)|}]")]
    [InlineData("[{|NW4005:Dense(8)|}, Reshape(2, -1), Flatten, Dense(4)]")]
    [InlineData("[Dense(6, Activation.Sigmoid), Rescaling(2, -1)]")]
    [InlineData("[Normalization, Dense(6)]")]
    [InlineData("[Dense(6), {|NW4008:Activation(Activation.Linear)|}]")]
    public Task Advice_on_layers(string layers) => Check.Reports($"""
        using Netwright;

        [Network(8)]
        {layers}
        public partial class Odd;
        """);

    [Theory]
    [InlineData("Adam(0.001)")]
    [InlineData("Adam(0.1)")]
    [InlineData("Adam({|NW4006:0.5|})")]
    [InlineData("Adam({|NW4006:1e-6|})")]
    [InlineData("AdamW(learningRate: {|NW4006:1|})")]
    [InlineData("RmsProp({|NW4006:3|})")]
    [InlineData("AdaGrad(1)")]
    [InlineData("AdaGrad({|NW4006:1e-5|})")]
    [InlineData("Nadam({|NW4006:1|})")]
    [InlineData("Lion(1e-5)")]
    [InlineData("Lion({|NW4006:0.1|})")]
    [InlineData("Sgd(1)")]
    [InlineData("Sgd({|NW4006:20|})")]
    [InlineData("Sgd({|NW4006:0.00001|})")]
    public Task A_learning_rate(string optimizer) => Check.Reports($"""
        using Netwright;

        [Network(8)]
        [Dense(3)]
        [Loss(Loss.MeanSquaredError)]
        [{optimizer}]
        public partial class Odd;
        """);
}
