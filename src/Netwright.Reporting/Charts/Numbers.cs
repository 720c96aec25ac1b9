using System.Globalization;

namespace Netwright.Charts;

/// <summary>Numbers as reports write them, whatever the machine's culture.</summary>
internal static class Numbers
{
    /// <summary>A number in about four digits; a dash for NaN.</summary>
    public static string Text(double value) => value switch
    {
        0 => "0",
        double.NaN => "–",
        _ when Math.Abs(value) is < 1e-3 or >= 1e6 => Format(value, "0.###e-0"),
        _ when Math.Abs(value) >= 1000 => Format(value, "#,0"),
        _ => Format(value, "G4"),
    };

    /// <summary>A measure as it is written: a share in percent.</summary>
    public static string Text(string quantity, double value) => Panel.IsShare(quantity) && double.IsFinite(value) ? Percent(value) : Text(value);

    /// <summary>A share in percent.</summary>
    public static string Percent(double share) => Format(100 * share, "0.00") + " %";

    /// <summary>A number of an axis of measured values, all written in the same way.</summary>
    public static string Tick(double value, Panel panel)
    {
        if (panel.IsPercentage)
            return Format(100 * value, "0.###") + " %";

        double size = panel.Values.IsLogarithmic ? value : Math.Max(Math.Abs(panel.Values.Least), Math.Abs(panel.Values.Greatest));
        return value != 0 && size is < 1e-2 or >= 1e5 ? Format(value, "0.###e-0") : Format(value, "0.########");
    }

    /// <summary>A time, in the units that suit it.</summary>
    public static string Time(double seconds) => seconds switch
    {
        < 0.0995 => Format(1000 * seconds, "0") + " ms",
        < 9.95 => Format(seconds, "0.0") + " s",
        < 59.5 => Format(seconds, "0") + " s",
        < 3570 => Format(Math.Floor(Math.Round(seconds) / 60), "0") + " min " + Format(Math.Round(seconds) % 60, "0") + " s",
        _ => Format(Math.Floor(Math.Round(seconds / 60) / 60), "0") + " h " + Format(Math.Round(seconds / 60) % 60, "0") + " min",
    };

    /// <summary>A place in a drawing.</summary>
    public static string Pixels(double value) => Format(value, "0.##");

    private static string Format(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
