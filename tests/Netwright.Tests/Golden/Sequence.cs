namespace Netwright.Tests.Golden;

/// <summary>The numbers that make_golden.py draws by the same formula: exact in float, the same everywhere.</summary>
internal static class Sequence
{
    /// <summary>Multiples of scale / 2^bits in scale · [-1/2, 1/2), drawn by a 32-bit mixer from stream and index.</summary>
    public static double[] Numbers(uint stream, double scale, int count, int bits = 24)
    {
        var numbers = new double[count];
        for (int i = 0; i < count; i++)
            numbers[i] = ((Draw(stream, (uint)i) >> (32 - bits)) / Math.Pow(2, bits) - 0.5) * scale;
        return numbers;
    }

    private static uint Draw(uint stream, uint index)
    {
        uint x = unchecked(index * 0x9E3779B9 + stream * 0x85EBCA6B + 1);
        x ^= x >> 16;
        x = unchecked(x * 0x21F0AAAD);
        x ^= x >> 15;
        x = unchecked(x * 0x735A2D97);
        return x ^ (x >> 15);
    }
}
