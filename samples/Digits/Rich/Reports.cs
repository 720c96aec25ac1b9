using Netwright;
using Spectre.Console;

namespace Digits;

/// <summary>What a run shows while it goes on, and what it leaves behind.</summary>
internal static class Reports
{
    /// <summary>Whether reports can be written.</summary>
    public const bool AreIncluded = true;

    /// <summary>Trains with a live table in a terminal, and with plain lines where the output is redirected.</summary>
    /// <param name="train">The training, with what it should print and what should run beside it.</param>
    public static History Watch(Func<Verbosity, IReadOnlyList<Callback>, History> train)
        => Console.IsOutputRedirected || !AnsiConsole.Profile.Capabilities.Ansi
            ? train(Verbosity.Auto, [])
            : LiveTable.Show(AnsiConsole.Console, table => train(Verbosity.Silent, [table]));

    /// <summary>Writes the page and the picture. Of a convnet the page also shows its kernels and what it learns from.</summary>
    public static void Write(ReportFiles files, INetwork<int> model, Dataset<int> train, Dataset<int> test, History history, Evaluation result, ConfusionMatrix confusion)
    {
        PictureSheet misread = PictureSheet.Misread(model, test, height: 28, width: 28);
        history.WriteHtml(files.Page, new ReportOptions
        {
            Title = "Handwritten digits",
            Summary = model.Summary,
            Test = result,
            Confusion = confusion,
            Pictures = model is DigitConvnet ? [misread, PictureSheet.Kernels(model), PictureSheet.Augmented(model, train)] : [misread],
        });
        history.WritePng(files.Picture);
        Console.WriteLine($"\nReport: {files.Page} and {files.Picture}");
    }
}
