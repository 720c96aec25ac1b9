using Netwright.Generator.Tests.Infrastructure.Analyzers;

namespace Netwright.Generator.Tests.CodeFixes;

/// <summary>Code fixes that give an array or span the network's own length.</summary>
public sealed class LengthFixTests
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
