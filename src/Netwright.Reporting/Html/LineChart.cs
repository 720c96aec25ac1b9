using System.Text;
using Netwright.Charts;

namespace Netwright.Html;

/// <summary>A chart of lines over epochs as SVG. The numbers of the epoch under the pointer are shown above it, by the style sheet alone.</summary>
internal sealed class LineChart
{
    private const double Height = 270, Left = 54, Right = 14, Top = 24, Bottom = 30;

    // With more columns than that, one is narrower than a pointer.
    private const int MostColumns = 150;

    private readonly Panel panel;
    private readonly double width;
    private readonly int best;
    private readonly Axis epochs;
    private readonly Axis values;
    private readonly int count;

    /// <summary>Plans a chart.</summary>
    /// <param name="panel">What it shows.</param>
    /// <param name="best">The best epoch, from 1, which a line marks; 0 for none.</param>
    /// <param name="width">Its width in pixels; shown at that width, its text is as large as the rest of the page.</param>
    public LineChart(Panel panel, int best, double width)
    {
        this.panel = panel;
        this.width = width;
        this.best = best;
        count = panel.Curves[0].Values.Count;
        epochs = Axis.OfEpochs(count);
        values = panel.Values;
    }

    /// <summary>The chart with its heading and its legend.</summary>
    public override string ToString()
        => $"""
            <figure class="card">
            <figcaption><h3>{Escape.Text(panel.Title)}{(values.IsLogarithmic ? " <small>logarithmic</small>" : "")}</h3><span class="legend">{Legend()}</span></figcaption>
            <svg viewBox="0 0 {width} {Height}" role="img" aria-label="{Escape.Text(Description())}">
            {Grid()}{Best()}{Lines()}{Readouts()}</svg>
            </figure>

            """;

    private static string Class(Curve curve) => curve.Kind switch
    {
        CurveKind.Training => "training",
        CurveKind.Validation => "validation",
        _ => "rate",
    };

    private string X(double epoch) => Numbers.Pixels(Left + epochs.Place(epoch) * (width - Left - Right));

    private string Y(double value) => Numbers.Pixels(Height - Bottom - values.Place(value) * (Height - Top - Bottom));

    private string Legend()
        => string.Concat(panel.Curves.Select(curve => $"""<span class="{Class(curve)}"><i></i>{curve.Label} <b>{Text(curve.Values[^1])}</b></span>"""));

    private string Description()
        => $"{panel.Title} over {count} epochs. " + string.Join(' ', panel.Curves.Select(curve => $"{curve.Label}: from {Text(curve.Values[0])} to {Text(curve.Values[^1])}."));

    private string Text(double value) => Numbers.Text(panel.Name, value);

    private string Grid()
    {
        StringBuilder text = new();
        foreach (double tick in values.Ticks)
        {
            text.Append($"""<path class="grid" d="M{Numbers.Pixels(Left)} {Y(tick)}H{Numbers.Pixels(width - Right)}"/>""");
            text.Append($"""<text class="y" x="{Numbers.Pixels(Left - 8)}" y="{Y(tick)}">{Numbers.Tick(tick, panel)}</text>""").Append('\n');
        }

        foreach (double tick in epochs.Ticks)
            text.Append($"""<text class="x" x="{X(tick)}" y="{Numbers.Pixels(Height - Bottom + 18)}">{Numbers.Text(tick)}</text>""");
        return text.Append('\n').ToString();
    }

    private string Best() => best == 0 ? "" : $"""<path class="best" d="M{X(best)} {Numbers.Pixels(Top)}V{Numbers.Pixels(Height - Bottom)}"/><text class="best" x="{X(best)}" y="{Numbers.Pixels(Top - 6)}">best</text>""" + "\n";

    private string Lines() => string.Concat(panel.Curves.Select(Line));

    private string Line(Curve curve)
    {
        StringBuilder path = new();
        string move = "M";
        for (int i = 0; i < count; i++)
        {
            // NaN leaves a gap.
            double value = curve.Values[i];
            if (!double.IsFinite(value))
            {
                move = "M";
                continue;
            }

            path.Append($"{move}{X(i + 1)} {Y(value)}");
            move = "L";
        }

        string dot = count == 1 && double.IsFinite(curve.Values[0]) ? Dot(curve, 0) : "";
        return $"""<path class="line {Class(curve)}" d="{path}"/>{dot}""" + "\n";
    }

    private string Dot(Curve curve, int i) => $"""<circle class="{Class(curve)}" cx="{X(i + 1)}" cy="{Y(curve.Values[i])}" r="4"/>""";

    // A strip for each epoch, whose dots and numbers show while the pointer is on it.
    private string Readouts()
    {
        StringBuilder text = new();
        int each = (count - 1) / MostColumns + 1;
        double half = (width - Left - Right) / (epochs.Greatest - 1) * each / 2;
        for (int i = 0; i < count; i += each)
        {
            int column = i;
            double center = Left + epochs.Place(column + 1) * (width - Left - Right);
            string values = string.Concat(panel.Curves.Select(curve => $"""<tspan class="{Class(curve)}" dx="12">{curve.Label} {Text(curve.Values[column])}</tspan>"""));
            text.Append("<g class=\"at\">");
            text.Append($"""<rect x="{Numbers.Pixels(center - half)}" y="{Numbers.Pixels(Top)}" width="{Numbers.Pixels(2 * half)}" height="{Numbers.Pixels(Height - Top - Bottom)}"/>""");
            text.Append($"""<path d="M{Numbers.Pixels(center)} {Numbers.Pixels(Top)}V{Numbers.Pixels(Height - Bottom)}"/>""");
            text.AppendJoin("", panel.Curves.Where(curve => double.IsFinite(curve.Values[column])).Select(curve => Dot(curve, column)));
            text.Append($"""<text x="{Numbers.Pixels(width - Right)}" y="12">Epoch {column + 1}{values}</text></g>""").Append('\n');
        }

        return text.ToString();
    }
}
