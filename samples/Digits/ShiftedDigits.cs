using Netwright;

namespace Digits;

/// <summary>
/// Makes five digits of each. A digit that is moved by a pixel is the same digit, which a network of dense layers has to learn from examples. A step of such a network is
/// so short that copies made once are learnt from in half the time in which <c>[RandomTranslation]</c> makes others for every step.
/// </summary>
internal static class ShiftedDigits
{
    private const int Side = 28;

    private static readonly (int Right, int Down)[] Shifts = [(0, 0), (1, 0), (-1, 0), (0, 1), (0, -1)];

    /// <summary>Five of each digit: as it is, and moved by one pixel to each of the four sides.</summary>
    /// <param name="digits">Images of 28 x 28 pixels, row by row; pixels that are moved out are lost, those that come in are black.</param>
    public static Dataset<int> Of(Dataset<int> digits)
    {
        float[] pixels = new float[digits.Count * Shifts.Length * Side * Side];
        int[] labels = new int[digits.Count * Shifts.Length];
        for (int i = 0; i < labels.Length; i++)
        {
            (int digit, int shift) = Math.DivRem(i, Shifts.Length);
            Move(digits.Input(digit), pixels.AsSpan(i * Side * Side, Side * Side), Shifts[shift].Right, Shifts[shift].Down);
            labels[i] = digits.Target(digit)[0];
        }

        return new Dataset<int>(pixels, labels, labels.Length);
    }

    private static void Move(ReadOnlySpan<float> from, Span<float> to, int right, int down)
    {
        for (int y = Math.Max(down, 0); y < Side + Math.Min(down, 0); y++)
        {
            int source = (y - down) * Side + Math.Max(-right, 0);
            int target = y * Side + Math.Max(right, 0);
            from.Slice(source, Side - Math.Abs(right)).CopyTo(to[target..]);
        }
    }
}
