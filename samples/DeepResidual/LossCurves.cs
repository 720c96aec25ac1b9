using System.Globalization;
using System.Text;

namespace DeepResidual;

/// <summary>Draws losses over the epochs as text.</summary>
internal static class LossCurves
{
    private const int Width = 60;
    private const int Height = 12;

    /// <summary>Draws curves of equal length into one picture, each with its mark. Where they meet, the mark of the last one is drawn.</summary>
    public static string Draw(params IReadOnlyList<(char Mark, string Name, IReadOnlyList<double> Loss)> curves)
    {
        double most = curves.Max(static curve => curve.Loss.Max());
        char[][] picture = [.. Enumerable.Range(0, Height).Select(static _ => new string(' ', Width).ToCharArray())];
        foreach ((char mark, _, IReadOnlyList<double> loss) in curves)
        {
            for (int x = 0; x < Width; x++)
                picture[Row(loss[x * (loss.Count - 1) / (Width - 1)])][x] = mark;
        }

        StringBuilder text = new();
        for (int y = 0; y < Height; y++)
            text.AppendLine(CultureInfo.InvariantCulture, $"{most * (Height - 1 - y) / (Height - 1),6:0.000} |{new string(picture[y]).TrimEnd()}");
        text.AppendLine(CultureInfo.InvariantCulture, $"       +{new string('-', Width)}");
        text.AppendLine(CultureInfo.InvariantCulture, $"        epoch 1{$"epoch {curves[0].Loss.Count}",Width - 7}");
        foreach ((char mark, string name, IReadOnlyList<double> loss) in curves)
            text.AppendLine(CultureInfo.InvariantCulture, $"        {mark} {name}: {loss[^1]:0.000} in the end");
        return text.ToString();

        int Row(double loss) => most == 0 ? Height - 1 : Height - 1 - (int)Math.Round(loss / most * (Height - 1));
    }
}
