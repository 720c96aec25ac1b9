using Netwright;

namespace Digits;

/// <summary>Replaces reports and the live table in a build without their packages, such as a published one (see the project file).</summary>
internal static class Reports
{
    /// <summary>Whether reports can be written.</summary>
    public const bool AreIncluded = false;

    /// <summary>Trains with the progress line of the core.</summary>
    public static History Watch(Func<Verbosity, IReadOnlyList<Callback>, History> train) => train(Verbosity.Auto, []);

    /// <summary>Never called: the command line refuses <c>--report</c> in this build.</summary>
    public static void Write(ReportFiles files, INetwork<int> model, Dataset<int> train, Dataset<int> test, History history, Evaluation result, ConfusionMatrix confusion)
        => throw new NotSupportedException($"{files.Page} cannot be written by this build.");
}
