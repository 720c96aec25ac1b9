using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.Diagnostics;

/// <summary>What a network's class and attributes must be: NW0001 to NW0024.</summary>
public sealed class DeclarationRulesTests
{
    [Fact]
    public Task A_class_that_is_not_partial() => Check.Reports("""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public class {|NW0001:Plain|};
        """);

    [Fact]
    public Task A_partial_class_and_all_that_is_generated_into_it() => Check.IsClean("""
        using System;
        using Netwright;

        [Network(28, 28)]
        [Flatten]
        [Dense(128, Activation.Relu)]
        [Dropout(0.2)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(0.001)]
        public partial class DigitClassifier;

        public static class Program
        {
            public static int Use(float[] pixels)
            {
                var model = new DigitClassifier(seed: 42);
                model.Predict(pixels, new float[DigitClassifier.OutputLength]);
                return model.Classify(pixels);
            }
        }
        """);

    [Fact]
    public Task A_container_that_is_not_partial() => Check.Reports("""
        using Netwright;

        public class Outer
        {
            [Network(4)]
            [Dense(3)]
            public partial class {|NW0002:Inner|};
        }
        """);

    [Theory]
    [InlineData("public static partial class {|NW0003:Odd|};")]
    [InlineData("public abstract partial class {|NW0003:Odd|};")]
    [InlineData("public partial record {|NW0003:Odd|};")]
    [InlineData("public partial class {|NW0003:Odd|}<T>;")]
    [InlineData("file partial class {|NW0003:Odd|};")]
    [InlineData("public partial class {|NW0003:Summary|};")]
    [InlineData("public partial class {|NW0003:Odd|}(int width) { public int Width => width; }")]
    [InlineData("public partial class {|NW0003:Odd|} : System.IO.BinaryReader { public Odd() : base(null!) { } }")]
    public Task A_class_of_the_wrong_kind(string declaration) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        {declaration}
        """);

    [Fact]
    public Task A_network_without_layers() => Check.Reports("""
        using Netwright;

        [{|NW0004:Network(4)|}]
        public partial class Empty;
        """);

    [Fact]
    public Task Layers_on_two_declarations() => Check.Reports("""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Spread;

        [{|NW0005:Dense(2)|}]
        public partial class Spread;
        """);

    [Fact]
    public Task Loss_and_optimizer_on_another_declaration_than_the_layers() => Check.IsClean("""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Spread;

        [Loss(Loss.MeanSquaredError)]
        [Adam]
        public partial class Spread;
        """);

    [Fact]
    public Task Intermediate_results_beyond_an_array() => Check.Reports("""
        using Netwright;

        [Network(2147483500)]
        [Activation(Activation.Relu)]
        [{|NW0023:Activation(Activation.Tanh)|}]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[{|NW0006:Network|}]")]
    [InlineData("[{|NW0006:Network()|}]")]
    [InlineData("[Network({|NW0007:0|})]")]
    [InlineData("[Network(28, {|NW0007:-1|})]")]
    [InlineData("[Network(inputShape: {|NW0007:new[] { 2, 0 }|})]")]
    [InlineData("[Network({|NW0008:65536, 65536|})]")]
    public Task An_input_shape_that_is_none(string network) => Check.Reports($"""
        using Netwright;

        {network}
        [Flatten]
        [Dense(3)]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense({|NW0009:0|})]")]
    [InlineData("[Dense({|NW0009:-3|}, Activation.Relu)]")]
    [InlineData("[Dense(activation: Activation.Relu, units: {|NW0009:0|})]")]
    [InlineData("[{|NW0010:Dense(2000000000)|}]")]
    [InlineData("[Dense(3, {|NW0070:OutputL1 = -1|})]")]
    [InlineData("[Dense(3, OutputL1 = 0.5, {|NW0070:OutputL2 = double.PositiveInfinity|})]")]
    [InlineData("[Dense(3), Dropout({|NW0011:1|})]")]
    [InlineData("[Dense(3), AlphaDropout({|NW0011:1|})]")]
    [InlineData("[Dense(3), GaussianNoise({|NW0060:-0.1|})]")]
    [InlineData("[Dense(3), GaussianNoise(stddev: {|NW0060:double.PositiveInfinity|})]")]
    [InlineData("[Dense(4), Reshape(2, {|NW0061:0|})]")]
    [InlineData("[Dense(4), Reshape(-1, {|NW0061:-1|})]")]
    [InlineData("[Dense(4), {|NW0061:Reshape|}]")]
    [InlineData("[Dense(4), {|NW1010:Reshape(3)|}]")]
    [InlineData("[Dense(4), {|NW1010:Reshape(8, -1)|}]")]
    [InlineData("[Dense(4), Permute({|NW0064:2|})]")]
    [InlineData("[Dense(4), {|NW0064:Permute|}]")]
    [InlineData("[Dense(4), Reshape(2, 2), Permute(1, {|NW0064:1|})]")]
    [InlineData("[Dense(4), {|NW1011:Permute(2, 1)|}]")]
    [InlineData("[Dense(3), Rescaling({|NW0062:0|})]")]
    [InlineData("[Dense(3), Rescaling({|NW0062:1 / 255|}, 1)]")]
    [InlineData("[Dense(3), Rescaling(0.5, {|NW0062:double.NegativeInfinity|})]")]
    [InlineData("[Dense(3), {|NW0063:Normalization|}]")]
    [InlineData("[Normalization, {|NW0063:Normalization(Name = \"second\")|}, Dense(3)]")]
    [InlineData("[Dense(3), Dropout({|NW0011:-0.1|})]")]
    [InlineData("[Dense(3), Dropout({|NW0011:double.NaN|})]")]
    [InlineData("[Dense(3), Dropout({|NW0011:double.PositiveInfinity|})]")]
    [InlineData("[Dense(3, {|NW0012:Name = \"2nd\"|})]")]
    [InlineData("[Dense(3, Activation.Relu, Name = \"out\"), Dense(3, {|NW0013:Name = \"out\"|})]")]
    [InlineData("[Dense(3, Activation.Relu, Name = \"dense2\"), {|NW0013:Dense(3)|}]")]
    [InlineData("[Dense(3, Activation.Relu, Name = \"out\"), Dense(3, {|NW0013:Name = \"Out\"|})]")]
    [InlineData("[Dense(5, Activation.Relu, {|NW0022:KernelInitializer = KernelInitializer.Zeros|}), Dense(3)]")]
    public Task A_layer_with_a_bad_setting(string layers) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {layers}
        public partial class Odd;
        """);

    [Fact]
    public Task An_output_kernel_may_start_at_zero() => Check.IsClean("""
        using Netwright;

        [Network(4)]
        [Dense(1, Activation.Sigmoid, KernelInitializer = KernelInitializer.Zeros)]
        [Loss(Loss.BinaryCrossentropy)]
        [Sgd]
        public partial class LogisticRegression;
        """);

    [Theory]
    [InlineData("{|NW0070:KernelL1 = -1|}")]
    [InlineData("{|NW0070:KernelL2 = double.NaN|}")]
    [InlineData("{|NW0070:BiasL1 = 3e38|}")]
    [InlineData("{|NW0070:BiasL2 = double.PositiveInfinity|}")]
    [InlineData("{|NW0051:KernelMaxNorm = -2|}")]
    [InlineData("{|NW0051:BiasMaxNorm = 0|}")]
    [InlineData("UseBias = false, {|NW0052:BiasL1 = 1|}")]
    [InlineData("KernelL1 = 0, KernelL2 = 0, BiasL1 = 0, BiasL2 = 0")]
    [InlineData("KernelMaxNorm = double.PositiveInfinity, BiasMaxNorm = 1e-3, KernelNonNegative = true, BiasNonNegative = true")]
    [InlineData("UseBias = false, KernelL1 = 0.1, KernelMaxNorm = 3, KernelNonNegative = true, BiasL1 = 0")]
    public Task Penalties_and_bounds_of_weights(string rules) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        [Dense(3, {rules})]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Loss(Loss.Huber), Adam, {|NW0014:Sgd|}]")]
    [InlineData("[{|NW0015:Loss(Loss.Huber)|}]")]
    [InlineData("[{|NW0016:Adam|}]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:0|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Beta1 = 1|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Beta2 = -0.5|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Epsilon = 0|})]")]
    [InlineData("[Loss(Loss.Huber), AdamW({|NW0017:WeightDecay = -1|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:Momentum = 1.5|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:GradientAccumulationSteps = -1|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:ClipValue = 1e-60|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:ClipNorm = -1|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:GlobalClipNorm = double.NegativeInfinity|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd(UseEma = true, {|NW0017:EmaMomentum = 0.999999999|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd(UseEma = true, {|NW0017:EmaMomentum = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:EmaOverwriteFrequency = 5|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:EmaMomentum = 0.5|}, UseEma = false)]")]
    [InlineData("[Loss(Loss.Huber), Sgd(ClipNorm = 1, {|NW0050:GlobalClipNorm = 1|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd(ClipNorm = 1, ClipValue = double.PositiveInfinity)]")]
    [InlineData("[Loss(Loss.Huber), Sgd(GradientAccumulationSteps = 1, UseEma = true, EmaMomentum = 0, EmaOverwriteFrequency = 1)]")]
    [InlineData("[Loss(Loss.Huber), AdaGrad({|NW0017:InitialAccumulatorValue = -1|})]")]
    [InlineData("[Loss(Loss.Huber), AdaGrad({|NW0017:Epsilon = 0|})]")]
    [InlineData("[Loss(Loss.Huber), Nadam({|NW0017:Beta1 = 1|})]")]
    [InlineData("[Loss(Loss.Huber), Nadam({|NW0017:Beta2 = -1|})]")]
    [InlineData("[Loss(Loss.Huber), Nadam({|NW0017:Epsilon = 0|})]")]
    [InlineData("[Loss(Loss.Huber), Lion({|NW0017:Beta1 = 1|})]")]
    [InlineData("[Loss(Loss.Huber), Lion({|NW0017:Beta2 = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), {|NW0017:Sgd(Nesterov = true)|}]")]
    [InlineData("[Loss(Loss.Huber), RmsProp({|NW0017:Rho = 2|})]")]
    [InlineData("[Loss(Loss.Huber), RmsProp(learningRate: {|NW0017:double.PositiveInfinity|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:1e300|})]")]
    [InlineData("[Loss(Loss.Huber), Sgd({|NW0017:Momentum = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Beta1 = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Beta2 = double.PositiveInfinity|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Epsilon = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), Adam({|NW0017:Epsilon = 1e300|})]")]
    [InlineData("[Loss(Loss.Huber), AdamW({|NW0017:WeightDecay = double.NaN|})]")]
    [InlineData("[Loss(Loss.Huber), AdamW({|NW0017:WeightDecay = double.PositiveInfinity|})]")]
    [InlineData("[Loss(Loss.Huber), RmsProp({|NW0017:Rho = double.NegativeInfinity|})]")]
    [InlineData("[Loss(Loss.Huber), RmsProp({|NW0017:Momentum = -1|})]")]
    [InlineData("[Loss(Loss.Huber), RmsProp({|NW0017:Epsilon = double.NaN|})]")]
    public Task A_loss_and_an_optimizer_that_do_not_train(string training) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        {training}
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[Dense(3, {|NW0024:(Activation)99|})]")]
    [InlineData("[Dense(activation: {|NW0024:(Activation)(-1)|}, units: 3)]")]
    [InlineData("[Dense(3, {|NW0024:KernelInitializer = (KernelInitializer)77|})]")]
    [InlineData("[Dense(3), Activation({|NW0024:Activation.Softmax + 1|})]")]
    [InlineData("[Dense(3), Loss({|NW0024:(Loss)42|}), Adam]")]
    [InlineData("[Dense({|NW0009:0|}, {|NW0024:(Activation)99|}), Loss({|NW0024:(Loss)42|}), Adam]")]
    public Task A_value_that_is_no_member_of_its_enumeration(string attributes) => Check.Reports($"""
        using Netwright;

        [Network(4)]
        {attributes}
        public partial class Odd;
        """);

    [Fact]
    public Task The_number_of_a_member_stands_for_it() => Check.IsClean("""
        using Netwright;

        [Network(4)]
        [Dense(3, (Activation)13)]
        public partial class Terse;
        """);

    [Fact]
    public Task Two_optimizers_of_one_kind_are_left_to_the_compiler() => Check.Reports("""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        [Loss(Loss.Huber)]
        [Adam]
        [{|CS0579:Adam|}]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("public int {|NW0018:InputLength|} => 3;")]
    [InlineData("private int {|NW0018:core|};")]
    [InlineData("public class {|NW0018:Summary|};")]
    [InlineData("public void {|NW0018:Save|}(string file) { }")]
    [InlineData("public {|NW0018:Odd|}(int size) { }")]
    [InlineData("public {|NW0021:Odd|}(string file) => Load(file);")]
    [InlineData("public {|NW0021:Odd|}(string file) : base() => Load(file);")]
    public Task A_member_that_collides(string member) => Check.ReportsInUse($$"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Odd
        {
            {{member}}
        }
        """);

    [Theory]
    [InlineData("public float[] Predict(float[] input) { float[] output = new float[OutputLength]; Predict(input, output); return output; }")]
    [InlineData("public Odd(string file) : this(seed: 0) => Load(file);")]
    [InlineData("public Odd() : this(7) { }")]
    [InlineData("static Odd() { }")]
    [InlineData("public int Classes => OutputLength;")]
    [InlineData("public class Core;")]
    public Task A_member_beside_the_generated_ones(string member) => Check.IsClean($$"""
        using Netwright;

        [Network(4)]
        [Dense(3)]
        public partial class Odd
        {
            {{member}}
        }
        """);

    [Fact]
    public Task A_loss_with_nothing_to_train() => Check.Reports("""
        using Netwright;

        [Network(4)]
        [Activation(Activation.Tanh)]
        [{|NW0019:Loss(Loss.Huber)|}]
        [Adam]
        public partial class Odd;
        """);

    [Theory]
    [InlineData("[{|NW0020:Dense(3)|}, Dense(2)]")]
    [InlineData("[{|NW0020:Loss(Loss.Huber)|}, Sgd]")]
    [InlineData("[{|NW0020:RmsProp|}]")]
    public Task Attributes_of_a_network_on_a_class_that_is_none(string attributes) => Check.Reports($"""
        using Netwright;

        {attributes}
        public class Odd;
        """);

    [Fact]
    public Task Attributes_of_the_same_name_from_elsewhere() => Check.IsClean("""
        namespace Other
        {
            public class DenseAttribute(int units) : System.Attribute { public int Units => units; }

            [Dense(0)]
            public class Fog;
        }
        """);
}
