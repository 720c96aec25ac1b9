using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>What is generated for a declaration that is wrong: enough for the rest of the program to compile, and never an error of its own.</summary>
public class InvalidNetworksTests
{
    [Theory]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial struct Net;")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial record Net;")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial record struct Net;")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial interface Net;")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public enum Net { A }")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam] public delegate void Net();")]
    public void Types_that_are_no_classes_get_nothing(string declaration)
        => Assert.Empty(new UserProject($"using Netwright; {declaration}").Generate().Sources);

    [Theory]
    [InlineData("public partial class Net<T>;")]
    [InlineData("public static partial class Net;")]
    [InlineData("public abstract partial class Net;")]
    [InlineData("public class Net;")]
    [InlineData("file partial class Net;")]
    [InlineData("public partial class Net(int seed) { public int Seed => seed; }")]
    public void Classes_that_cannot_be_networks_get_nothing(string declaration)
        => Assert.Empty(new UserProject($"using Netwright; [Network(3), Dense(2), Loss(Loss.Huber), Adam] {declaration}").Generate().AssertClean().Sources);

    [Theory]
    [InlineData("public class Outer")]
    [InlineData("public partial class Outer<T>")]
    [InlineData("file partial class Outer")]
    [InlineData("public partial class Outer { public class Middle", "}")]
    public void Classes_in_types_that_cannot_be_extended_get_nothing(string container, string rest = "")
        => Assert.Empty(new UserProject($"using Netwright; {container} {{ [Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial class Net; }} {rest}").Generate().AssertClean().Sources);

    [Theory]
    [InlineData("Fit")]
    [InlineData("Predict")]
    [InlineData("Classify")]
    [InlineData("Summary")]
    [InlineData("InputLength")]
    [InlineData("core")]
    public void A_class_named_as_one_of_its_generated_members_raises_no_error_in_generated_code(string name)
        => Assert.Empty(new UserProject($"using Netwright; [Network(3), Dense(2, Activation.Softmax), Loss(Loss.CategoricalCrossentropy), Adam] public partial class {name};").Generate().Errors);

    [Theory]
    [InlineData("private int core = 1; public int Core => core;")]
    [InlineData("public void Fit() { }")]
    [InlineData("public int Classify(int x) => x;")]
    [InlineData("public class Summary;")]
    [InlineData("public Net(int seed) => Seed = seed; public int Seed { get; }")]
    [InlineData("public event System.Action? Save { add { } remove { } }")]
    public void Members_named_as_generated_ones_raise_no_error_in_generated_code(string members)
        => new UserProject($"using Netwright; [Network(3), Dense(2), Loss(Loss.Huber), Adam] public partial class Net {{ {members} }}").Generate().AssertClean();

    [Theory]
    [InlineData("[Network(3)]")]
    [InlineData("[Network]")]
    [InlineData("[Network(0), Dense(2)]")]
    [InlineData("[Network(-1, 5), Dense(2)]")]
    [InlineData("[Network(int.MaxValue, int.MaxValue, int.MaxValue), Flatten, Dense(2)]")]
    [InlineData("[Network(28, 28), Dense(2)]")]
    [InlineData("[Network(3), Dense(0)]")]
    [InlineData("[Network(3), Dense(int.MinValue)]")]
    [InlineData("[Network(1000000), Dense(1000000)]")]
    [InlineData("[Network(3), Dense(2), Dropout(1)]")]
    [InlineData("[Network(3), Dense(2), Dropout(double.NaN)]")]
    [InlineData("[Network(3), Dense(2, (Activation)99)]")]
    [InlineData("[Network(3), Dense(2, KernelInitializer = (KernelInitializer)(-1))]")]
    [InlineData("[Network(3), Dense(2), Loss((Loss)99), Adam]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber)]")]
    [InlineData("[Network(3), Dense(2), Adam]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam, Sgd]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam(0)]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam(double.PositiveInfinity)]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam(Beta1 = 1)]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber), Adam(Beta2 = double.NegativeInfinity, Epsilon = 1e300)]")]
    [InlineData("[Network(3), Dense(2), Loss(Loss.Huber, LabelSmoothing = -1), Adam]")]
    [InlineData("[Network(3), Dense(2, Name = \"a\"), Dense(2, Name = \"a\"), Loss(Loss.Huber), Adam]")]
    [InlineData("[Network(null!)]")]
    public void An_invalid_network_still_has_the_members_that_a_program_calls(string attributes)
        => new UserProject($$"""
            using System;
            using Netwright;

            {{attributes}}
            public partial class Net;

            public static class Program
            {
                public static int Run(float[] data, Dataset<float> train)
                {
                    Net model = new(seed: 42);
                    History history = model.Fit(train, new FitOptions { Epochs = 5 });
                    model.Fit(train, train);
                    Evaluation result = model.Evaluate(train);
                    Span<float> output = stackalloc float[Net.OutputLength];
                    model.Predict(data, output);
                    model.PredictBatch(data, output);
                    model.Gradient(data, data, model.Parameters);
                    model.Save("a");
                    model.Load("a");
                    Console.WriteLine(Net.Summary);
                    return model.Classify(data) + Net.InputLength + Net.ParameterCount + history.GetHashCode() + result.GetHashCode();
                }
            }
            """).Generate().AssertClean();

    [Fact]
    public void An_invalid_network_of_class_numbers_takes_class_numbers()
        => new UserProject("""
            using Netwright;

            [Network(3), Dense(0, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam]
            public partial class Net
            {
                public static History Run(Dataset<int> data) => new Net().Fit(data);
            }
            """).Generate().AssertClean();

    [Theory]
    [InlineData("Dense(0)", "")]
    [InlineData("Dense(0, Activation.Softmax), Loss(Loss.SparseCategoricalCrossentropy), Adam", "")]
    [InlineData("Dense(2)", "public int Predict(System.ReadOnlySpan<float> input, System.Span<float> output) => 0; public int InputLength => 3; private static int Fit() => 0;")]
    public void An_invalid_network_is_a_network_where_one_is_asked_for(string layers, string members)
        => new UserProject($$"""
            using Netwright;

            [Network(3), {{layers}}]
            public partial class Net { {{members}} }

            public static class Program
            {
                public static void Report(INetwork network) => System.Console.WriteLine(network.Summary);

                public static void Run() => Report(new Net());
            }
            """).Generate().AssertClean();

    [Fact]
    public void An_invalid_network_says_so_when_it_is_made()
    {
        GeneratedProject project = new UserProject("""
            using System;
            using Netwright;

            [Network(3), Dense(0)]
            public partial class Net
            {
                public static string Run()
                {
                    try
                    {
                        return new Net().ToString()!;
                    }
                    catch (InvalidOperationException exception)
                    {
                        return exception.Message;
                    }
                }
            }
            """).Generate();

        Assert.Equal("The declaration of this network has errors.", project.Invoke("Net", "Run"));
    }

    [Fact]
    public void Two_declarations_with_network_attributes_are_one_network()
    {
        GeneratedProject project = new UserProject("using Netwright; [Network(3), Dense(2)] public partial class Net; [Network(4)] public partial class Net;").Generate();

        Assert.Equal(["CS0579"], project.Errors);
    }

    [Theory]
    [InlineData("[Network(3), Dense(2)] public class Net; [Network(3), Dense(2)] public class Net;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net; [Network(3), Dense(2)] public class Net;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net; [Network(3), Dense(2)] public partial class Net<T>;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net<T>; [Network(3), Dense(2)] public partial class Net<U>;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net; [Network(3), Dense(2)] public partial struct Net;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net; [Network(3), Dense(2)] public partial record Net;")]
    [InlineData("[Network(3), Dense(2)] public partial class Net; [Network(3), Dense(2)] public partial interface Net;")]
    [InlineData("partial class Outer { [Network(3), Dense(2)] public partial class Net; } partial struct Outer { [Network(3), Dense(2)] public partial class Net; }")]
    [InlineData("partial class Outer { [Network(3), Dense(2)] public partial class Net; } partial class Outer<T> { [Network(3), Dense(2)] public partial class Net; }")]
    [InlineData("partial class Outer { [Network(3), Dense(2)] public partial class Net; } namespace Outer { [Network(3), Dense(2)] public partial class Net; }")]
    public void Classes_that_the_compiler_refuses_do_not_stop_the_generator(string program)
        => new UserProject($"using Netwright; {program}").Generate();

    [Fact]
    public void File_local_classes_of_one_name_do_not_stop_the_generator()
    {
        const string File = "using Netwright; [Network(3), Dense(2)] file partial class Net;";

        new UserProject(File, File).Generate();
    }
}
