using System.Text;
using Netwright.Charts;

namespace Netwright.Html;

/// <summary>The report as one page.</summary>
internal static class Page
{
    // The sizes of the style sheet, in pixels.
    private const double PageWidth = 1132, Gap = 20, Padding = 42;

    private static readonly string Style = Resource("page.css");

    /// <summary>The page's text.</summary>
    public static string Of(History history, ReportOptions options)
    {
        int best = BestEpoch(history);
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"/>
            <meta name="viewport" content="width=device-width, initial-scale=1"/>
            <meta name="color-scheme" content="light dark"/>
            <title>{Escape.Text(options.Title)}</title>
            <style>
            {Style}</style>
            </head>
            <body>
            <main>
            <header>
            <h1>{Escape.Text(options.Title)}</h1>
            <p>{Escape.Text(Subtitle(history))}</p>
            </header>
            {Tiles.Of(history, best, options)}
            {Charts(history, best)}
            {ConfusionTable.Of(options.Confusion, options.ClassNames)}
            {PictureSection.Of(options.Pictures)}
            {LayerTable.Of(options.Summary)}
            {EpochTable.Of(history, best)}
            </main>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The epoch of the least loss, of the validation samples where there are any; 0 in an empty run.</summary>
    public static int BestEpoch(History history)
    {
        IReadOnlyList<double> losses = history.ValidationLoss.Count > 0 ? history.ValidationLoss : history.Loss;
        return losses.Count == 0 ? 0 : losses.Index().MinBy(static epoch => double.IsNaN(epoch.Item) ? double.PositiveInfinity : epoch.Item).Index + 1;
    }

    private static string Subtitle(History history)
    {
        string end = history.Cancelled ? ", cancelled" : history.Stopped ? ", ended by a callback" : "";
        string epochs = history.Epochs == 1 ? "1 epoch" : $"{history.Epochs} epochs";
        return history.Epochs == 0 ? $"{epochs}{end}" : $"{epochs} in {Numbers.Time(history.Seconds.Sum())}, {Numbers.Time(history.Seconds.Average())} each{end}";
    }

    private static string Charts(History history, int best)
    {
        if (best == 0)
            return "<p>No epoch was completed.</p>";

        IReadOnlyList<Panel> panels = Panel.Of(history);
        int columns = Panel.Columns(panels.Count);
        StringBuilder text = new($"<section class=\"charts columns{columns}\" aria-label=\"Curves\">\n");
        foreach (Panel panel in panels)
            text.Append(new LineChart(panel, history.ValidationLoss.Count > 0 ? best : 0, width: (PageWidth - (columns - 1) * Gap) / columns - Padding));
        return text.Append("</section>").ToString();
    }

    private static string Resource(string name)
    {
        using StreamReader reader = new(typeof(Page).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
