using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Netwright.Benchmarks.Build;
using Netwright.Benchmarks.Compare;
using Netwright.Generator;
using Netwright.Generator.Diagnostics;

namespace Netwright.Benchmarks;

/// <summary>
/// What the analyzers cost: in an editor, where a file is analyzed anew after each edit, and in a build of many networks. In the editor an analyzer stands beside
/// them that does nothing with the same events, since most of the time is the compiler's own.
/// </summary>
internal static class AnalyzerTiming
{
    private const int Builds = 3, WarmUp = 1500, Edits = 500;

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

        output.WriteLine(Invariant($"dotnet build of {networks} networks with their uses, no other analyzers, {Builds} rounds in turn, median (minimum)"));
        double[][] builds = TimeBuilds(networks);
        Print(output, "without the analyzers", builds[0], 1, "s");
        Print(output, "with the analyzers", builds[1], 1, Slower(builds[1], builds[0]) + ", below 15 % wanted");
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

            // The first to ask for the members of new files has to wait for the compiler to list them. In an editor, that is the editor.
            _ = generated.GlobalNamespace.GetMembers();
            for (int j = 0; j < contestants.Length; j++)
            {
                // Each contestant gets a compilation of its own, because a second one would find all symbols bound.
                Compilation compilation = generated.Clone();
                long start = Stopwatch.GetTimestamp();
                compilation.WithAnalyzers(contestants[j]).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(file), null, default).GetAwaiter().GetResult();
                if (i >= 0)
                    seconds[j][i] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return seconds;
    }

    private static double[][] TimeBuilds(int networks)
    {
        using TempFolder folder = new();
        string project = ManyNetworksProject.Write(folder.PathOf("networks"), networks);
        double[][] seconds = [new double[Builds], new double[Builds]];

        // The first round restores, and starts the compiler's server.
        for (int round = -1; round < Builds; round++)
        {
            for (int i = 0; i < seconds.Length; i++)
            {
                long start = Stopwatch.GetTimestamp();
                Commands.Run("dotnet", "build", project, "-c", "Release", "--no-incremental", "--nologo", "-v", "quiet", "-p:EnableNETAnalyzers=false", $"-p:RunAnalyzers={i > 0}");
                if (round >= 0)
                    seconds[i][round] = Stopwatch.GetElapsedTime(start).TotalSeconds;
            }
        }

        return seconds;
    }

    private static string Text(string template, int number) => template.Replace("{0}", number.ToString(CultureInfo.InvariantCulture));

    private static string Slower(double[] with, double[] without)
        => Invariant($"s, {Rounds.Median(with.Zip(without, static (one, other) => 100 * (one / other - 1))):0.0} % slower, of the minima {100 * (with.Min() / without.Min() - 1):0.0} %");

    private static void Print(TextWriter output, string what, double[] seconds, double scale, string note)
        => output.WriteLine(Invariant($"  {what,-32} {Rounds.Median(seconds) * scale,7:0.000} ({seconds.Min() * scale:0.000}) {note}"));

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
