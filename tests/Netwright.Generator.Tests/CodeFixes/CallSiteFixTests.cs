using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes that give an array or span the network's own length, and a callback the name that was meant.</summary>
public sealed class CallSiteFixTests
{
    [Fact]
    public Task Sizes_become_the_networks_constants_wherever_they_are_written() => Check.MendsInUse(
        Program("""
        const int Classes = 2;
        Span<float> output = stackalloc float[Classes /* of digits */];
        model.Predict({|NW3001:new float[784]|}, {|NW3002:output|});
        model.Gradient(new float[4], [0], {|NW3004:new float[Digit.ParameterCount]|});
        """),
        Program("""
        const int Classes = 2;
        Span<float> output = stackalloc float[Digit.OutputLength /* of digits */];
        model.Predict(new float[Digit.InputLength], output);
        model.Gradient(new float[4], [0], new float[model.Parameters.Length]);
        """));

    [Fact]
    public Task Elements_that_are_written_out_are_left_alone() => Check.MendsInUse(
        Program("model.Classify({|NW3001:[1, 2, 3]|});"),
        Program("model.Classify({|NW3001:[1, 2, 3]|});"));

    [Theory]
    [InlineData("val_los", "val_loss")]
    [InlineData("Val_Accuracy", "val_accuracy")]
    [InlineData("val_acc", "val_accuracy")]
    [InlineData("acc", "accuracy")]
    public Task A_name_that_was_nearly_written_is_offered(string written, string meant) => Check.MendsInUse(
        Program($$"""_ = new EarlyStopping(monitor: {|NW3012:"{{written}}"|} /* of all */, 3);"""),
        Program($$"""_ = new EarlyStopping(monitor: "{{meant}}" /* of all */, 3);"""));

    [Fact]
    public Task A_divisor_of_bytes_becomes_a_float() => Check.MendsInUse(
        Program("byte pixel = model.GetHashCode() > 0 ? (byte)1 : (byte)2; float share = {|NW3014:pixel / 255|} /* of all */;"),
        Program("byte pixel = model.GetHashCode() > 0 ? (byte)1 : (byte)2; float share = pixel / 255f /* of all */;"));

    [Fact]
    public Task A_name_of_something_else_is_left_alone() => Check.MendsInUse(
        Program("""_ = new EarlyStopping({|NW3012:"f1"|});"""),
        Program("""_ = new EarlyStopping({|NW3012:"f1"|});"""));

    private static string Program(string statements) => $$"""
        using System;
        using Netwright;

        namespace Shop
        {
            [Network(4)]
            [Dense(3, Activation.Softmax)]
            [Loss(Loss.SparseCategoricalCrossentropy)]
            [Adam]
            public partial class Digit;

            public static class Program
            {
                public static void Run(Digit model)
                {
                    {{statements}}
                }
            }
        }
        """;
}
