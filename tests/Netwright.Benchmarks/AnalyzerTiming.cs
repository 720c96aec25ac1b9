using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Generator;
using Netwright.Generator.Diagnostics;

namespace Netwright.Benchmarks;

/// <summary>
/// What the analyzers cost: in an editor, where a file is analyzed anew after each edit, and in a build of many networks. Beside them stands an analyzer that does
/// nothing with the same events, since most of the time is the compiler's own.
/// </summary>
internal static class AnalyzerTiming
{
    private const int Builds = 5, WarmUp = 1500, Edits = 500;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new DeclarationAnalyzer(), new CallSiteAnalyzer()], Idle = [new IdleAnalyzer()];

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

    /// <summary>Measures and prints; the build is of so many networks.</summary>
    public static void Run(TextWriter output, int networks)
    {
        output.WriteLine(Invariant($"Analyzers, a file with the MNIST network after each of {Edits} edits, median (minimum)"));
        double[][] edits = TimeEdits(Ours, Idle);
        Print(output, "the analyzers", edits[0], 1e3, "ms, below 2 wanted");
        Print(output, "an analyzer that does nothing", edits[1], 1e3, "ms, within the above");

        output.WriteLine(Invariant($"Compiling {networks} networks with their uses, {Builds} alternating rounds, processor seconds, median (minimum)"));
        string[] files = [.. Enumerable.Range(0, networks).Select(ManyNetworks.File)];
        double[][] builds = TimeBuilds(files, [], Ours, Idle);
        Print(output, "without analyzers", builds[0], 1, "s");
        Print(output, "with the analyzers", builds[1], 1, Slower(builds[1], builds[0]) + ", below 15 % wanted");
        Print(output, "with one that does nothing", builds[2], 1, Slower(builds[2], builds[0]));
    }

    private static double[][] TimeEdits(params ImmutableArray<DiagnosticAnalyzer>[] contestants)
    {
        double[][] seconds = [.. contestants.Select(static _ => new double[Edits])];
        CSharpCompilation written = UserProject.Compile([Text(Network, 128)]);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(new NetworkGenerator());
        for (int i = -WarmUp; i < Edits; i++)
        {
            SyntaxTree file = CSharpSyntaxTree.ParseText(Text(Network, 128 + (i & 1)));
            written = written.ReplaceSyntaxTree(written.SyntaxTrees[0], file);
            driver = driver.RunGeneratorsAndUpdateCompilation(written, out Compilation generated, out _);

            // The declarations of new files are listed by whoever asks first, which in an editor is the editor.
            _ = generated.GlobalNamespace.GetMembers();
            for (int j = 0; j < contestants.Length; j++)
            {
                // A compilation of its own for each, since the second would find all symbols bound.
                Compilation compilation = generated.Clone();
                long start = Stopwatch.GetTimestamp();
                compilation.WithAnalyzers(contestants[j]).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, default).GetAwaiter().GetResult();
                if (i >= 0)
                    seconds[j][i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return seconds;
    }

    private static double[][] TimeBuilds(string[] files, params ImmutableArray<DiagnosticAnalyzer>[] contestants)
    {
        double[][] seconds = [.. contestants.Select(static _ => new double[Builds])];
        for (int round = -2; round < Builds; round++)
        {
            for (int i = 0; i < contestants.Length; i++)
            {
                // What the one left behind the next does not clean up. Processor time is what a busy machine stretches least; with more than one core it is the stricter measure.
                GC.Collect();
                TimeSpan start = Environment.CpuUsage.TotalTime;
                Build(files, contestants[i]);
                if (round >= 0)
                    seconds[i][round] = (Environment.CpuUsage.TotalTime - start).TotalSeconds;
            }
        }

        return seconds;
    }

    // As the compiler does it: parse, generate, emit; then the analyzers, over symbols that are bound already.
    private static void Build(string[] files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        CSharpGeneratorDriver.Create(new NetworkGenerator()).RunGeneratorsAndUpdateCompilation(UserProject.Compile(files), out Compilation compilation, out _);
        if (!compilation.Emit(Stream.Null).Success)
            throw new InvalidOperationException("The networks do not compile.");
        if (!analyzers.IsEmpty && !compilation.WithAnalyzers(analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult().IsEmpty)
            throw new InvalidOperationException("The networks are not clean.");
    }

    private static string Text(string template, int number) => template.Replace("{0}", number.ToString(CultureInfo.InvariantCulture));

    private static string Slower(double[] with, double[] without)
        => Invariant($"s, {Rounds.Median(with.Zip(without, static (one, other) => 100 * (one / other - 1))):0.0} % slower, of the minima {100 * (with.Min() / without.Min() - 1):0.0} %");

    private static void Print(TextWriter output, string what, double[] seconds, double scale, string note)
        => output.WriteLine(Invariant($"  {what,-32} {Rounds.Median(seconds) * scale,7:0.000} ({seconds.Min() * scale:0.000}) {note}"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
