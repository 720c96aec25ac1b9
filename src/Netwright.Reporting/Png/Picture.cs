using Netwright.Charts;
using ScottPlot;
using ScottPlot.MultiplotLayouts;
using ScottPlot.Plottables;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace Netwright.Png;

/// <summary>The charts of a run side by side, as a PNG image.</summary>
internal static class Picture
{
    private const int Least = 200;

    // Height to width of a chart.
    private const double Ratio = 0.7;

    // The fonts that a report's page asks for, and the usual fonts of Linux.
    private static readonly string[] Fonts = ["Segoe UI", "Helvetica Neue", "Roboto", "Noto Sans", "Arial", "Liberation Sans", "DejaVu Sans"];

    private static readonly Color Ink = Color.FromHex("#16181d"), Quiet = Color.FromHex("#626975"), Line = Color.FromHex("#e4e7ec");

    /// <summary>The image's bytes.</summary>
    /// <exception cref="ArgumentException">There is nothing to draw, or no room for it.</exception>
    /// <exception cref="InvalidOperationException">The machine has no font.</exception>
    public static byte[] Of(IReadOnlyList<Panel> panels, int width, int height)
    {
        if (panels.Count == 0)
            throw new ArgumentException("The history has no completed epoch, of which there could be a picture.", "history");
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Least);

        int columns = Panel.Columns(panels.Count), rows = (panels.Count - 1) / columns + 1;
        if (height == 0)
            height = (int)(width / columns * Ratio * rows);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, Least);

        string font = Font();
        Multiplot all = new() { Layout = new Grid(rows, columns) };
        all.Subplots.RemoveAt(0);
        foreach (Panel panel in panels)
            all.Subplots.Add(Chart(panel, font));

        using SKSurface surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(SKColors.White);
        all.Render(surface.Canvas, new PixelRect(0, width, height, 0));
        using SKImage image = surface.Snapshot();
        using SKData data = image.Encode(SKEncodedImageFormat.Png, quality: 100);
        return data.ToArray();
    }

    // Throws where there is no font, because the picture would silently lack all labels.
    private static string Font()
    {
        string[] present = SKFontManager.Default.FontFamilies.ToArray();
        return Fonts.FirstOrDefault(present.Contains) ?? present.FirstOrDefault()
            ?? throw new InvalidOperationException("There is no font on this machine to label a picture with; the package fonts-dejavu-core has one, for instance.");
    }

    private static Plot Chart(Panel panel, string font)
    {
        Plot plot = new();
        Axis epochs = Axis.OfEpochs(panel.Curves[0].Values.Count);
        Axis values = panel.Values;
        foreach (Curve curve in panel.Curves)
            Add(plot, curve, values);

        plot.Axes.Bottom.TickGenerator = Ticks(epochs, Numbers.Text);
        plot.Axes.Left.TickGenerator = Ticks(values, tick => Numbers.Tick(tick, panel));
        plot.Axes.SetLimits(Place(epochs, epochs.Least), Place(epochs, epochs.Greatest), Place(values, values.Least), Place(values, values.Greatest));

        plot.Title(panel.Title, size: 16);
        plot.XLabel("Epoch", size: 13);
        plot.Axes.Color(Quiet);
        plot.Axes.Title.Label.ForeColor = Ink;
        plot.Axes.Frame(false);
        plot.Grid.MajorLineColor = Line;
        plot.Grid.XAxisStyle.IsVisible = false;
        foreach (IAxis axis in plot.Axes.GetAxes())
        {
            axis.MajorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = 13;
        }

        // Room for the half of the last epoch's number that stands right of the axis.
        plot.Axes.Right.MinimumSize = 20;
        plot.Axes.Left.MinimumSize = 56;
        plot.Axes.Left.TickLabelStyle.OffsetY = 3;

        if (panel.Curves.Count == 1)
        {
            plot.HideLegend();
        }
        else
        {
            Legend legend = plot.ShowLegend(values.Place(panel.Curves[0].Values[^1]) > 0.5 ? Alignment.LowerRight : Alignment.UpperRight);
            legend.OutlineColor = Colors.Transparent;
            legend.ShadowColor = Colors.Transparent;
            legend.BackgroundColor = Colors.White.WithAlpha(0.8);
            legend.FontColor = Ink;
            legend.FontSize = 13;
        }

        plot.Font.Set(font);
        return plot;
    }

    private static void Add(Plot plot, Curve curve, Axis values)
    {
        double[] heights = [.. curve.Values.Select(value => double.IsFinite(value) ? Place(values, value) : double.NaN)];
        Scatter line = plot.Add.ScatterLine([.. Enumerable.Range(1, heights.Length).Select(static epoch => (double)epoch)], heights);
        line.Color = Color.FromHex(curve.Kind switch
        {
            CurveKind.Training => "#2563eb",
            CurveKind.Validation => "#d9480f",
            _ => "#0f766e",
        });
        line.LineWidth = 2;
        line.MarkerSize = heights.Length == 1 ? 8 : 0;
        line.LegendText = curve.Label;
    }

    private static NumericManual Ticks(Axis axis, Func<double, string> text)
        => new([.. axis.Ticks.Select(tick => Place(axis, tick))], [.. axis.Ticks.Select(text)]);

    // The drawing library has linear axes only; logarithmic ones are drawn as logarithms.
    private static double Place(Axis axis, double value) => axis.IsLogarithmic ? Math.Log10(value) : value;
}
