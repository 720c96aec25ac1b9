namespace Digits;

/// <summary>Draws digits in a terminal: a character is one pixel wide and two high, which makes it about square.</summary>
internal static class DigitArt
{
    private const int Side = 28;

    // Pixels on each side that are empty in nearly every digit.
    private const int Margin = 2;
    private const int Width = Side - 2 * Margin;

    /// <summary>Draws digits side by side, each above its caption.</summary>
    /// <param name="output">Where to draw.</param>
    /// <param name="digits">Images of 28 x 28 pixels from 0 to 1, row by row, and their captions.</param>
    public static void Write(TextWriter output, IReadOnlyList<(ReadOnlyMemory<float> Pixels, string Caption)> digits)
    {
        for (int y = Margin; y < Side - Margin; y += 2)
            output.WriteLine(string.Join("  ", digits.Select(digit => Line(digit.Pixels.Span, y))).TrimEnd());
        output.WriteLine(string.Join("  ", digits.Select(digit => digit.Caption.PadRight(Width))).TrimEnd());
    }

    private static string Line(ReadOnlySpan<float> pixels, int y)
    {
        Span<char> line = stackalloc char[Width];
        for (int i = 0; i < Width; i++)
        {
            int at = y * Side + Margin + i;
            line[i] = (pixels[at] >= 0.5f, pixels[at + Side] >= 0.5f) switch
            {
                (true, true) => '█',
                (true, false) => '▀',
                (false, true) => '▄',
                _ => ' ',
            };
        }

        return new string(line);
    }
}
