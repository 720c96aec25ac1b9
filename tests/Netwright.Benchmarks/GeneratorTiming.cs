using System.Diagnostics;
using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Netwright.Generator;

namespace Netwright.Benchmarks;

/// <summary>
/// What the generator costs in an editor: runs of one warm driver over the successive compilations of a project in which somebody types. Each edit is parsed before the
/// clock starts, as the editor has to do that anyway; binding the attributes anew in the new compilation is within it.
/// </summary>
internal static class GeneratorTiming
{
    // The just-in-time compiler takes its time over Roslyn; before that everything costs twice as much.
    private const int WarmUp = 3000, Runs = 1000;

    // An ordinary file, so that the project has more than its network to look through.
    private const string Program = """
        using System;
        using Netwright;

        public static class Program
        {
            public static int Count = {0};

            public static void Main(string[] arguments)
            {
                DigitClassifier model = new(seed: 42);
                float[] pixels = new float[DigitClassifier.InputLength];
                for (int i = 0; i < Count; i++)
                    Console.WriteLine(model.Classify(pixels));
            }
        }
        """;

    private const string Network = """
        using Netwright;

        [Network(28, 28)]
        [Flatten]
        [Dense({0}, Activation.Relu)]
        [Dropout(0.2)]
        [Dense(10, Activation.Softmax)]
        [Loss(Loss.SparseCategoricalCrossentropy)]
        [Adam(0.001)]
        public partial class DigitClassifier;
        """;

    /// <summary>Measures and prints the medians.</summary>
    public static void Run(TextWriter output)
    {
        output.WriteLine("Generator, median of 1,000 runs of a warm driver");
        Print(output, "generating the MNIST network", Measure(Generate(), static i => Text(Network, 128 + i % 2), file: 0), "at most 5 wanted");
        Print(output, "an edit of another file", Measure(Generate(), static i => Text(Program, i), file: 1), "at most 0.2 wanted");
        Print(output, "an edit beside the network in its file", Measure(Generate(), static i => $"// {i}\n{Text(Network, 128)}", file: 0), "at most 0.2 wanted");
        Print(output, "the compiler binding the attributes alone", Measure(BindAttributes, static i => Text(Program, i), file: 1), "within each of the above");
    }

    private static Action<Compilation> Generate()
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new NetworkGenerator());
        return compilation => driver = driver.RunGenerators(compilation);
    }

    private static void BindAttributes(Compilation compilation)
    {
        foreach (AttributeData attribute in compilation.GetTypeByMetadataName("DigitClassifier")!.GetAttributes())
            _ = attribute.ConstructorArguments;
    }

    private static double Measure(Action<Compilation> run, Func<int, string> edit, int file)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Users",
            [Parse(Text(Network, 128)), Parse(Text(Program, 0))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(NetworkAttribute).Assembly.Location)],
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

        double[] milliseconds = new double[Runs];
        for (int i = -WarmUp; i < Runs; i++)
        {
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees[file], Parse(edit(i + WarmUp + 1)));
            long start = Stopwatch.GetTimestamp();
            run(compilation);
            double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (i >= 0)
                milliseconds[i] = elapsed;
        }

        Array.Sort(milliseconds);
        return milliseconds[Runs / 2];
    }

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text);

    private static string Text(string template, int number) => template.Replace("{0}", number.ToString(CultureInfo.InvariantCulture));

    private static void Print(TextWriter output, string what, double milliseconds, string note)
        => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what,-42} {milliseconds,6:0.000} ms, {note}"));
}
