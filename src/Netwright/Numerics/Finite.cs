using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Numerics;

/// <summary>The search for NaN and infinity, as fast as memory is read.</summary>
internal static class Finite
{
    // All exponent bits set: the least magnitude, as an integer, that is not a finite float.
    private const int Infinity = 0x7F800000;
    private const int Magnitude = 0x7FFFFFFF;
    private const int Block = 1024;

    /// <summary>The place of the first number that is NaN or infinite, or -1.</summary>
    public static int IndexOfNot(ReadOnlySpan<float> numbers)
    {
        int from = 0;
        while (numbers.Length - from >= Block && AllOfBlock(numbers.Slice(from, Block)))
            from += Block;

        for (; from < numbers.Length; from++)
        {
            if (!float.IsFinite(numbers[from]))
                return from;
        }

        return -1;
    }

    private static bool AllOfBlock(ReadOnlySpan<float> block)
    {
        Vector512<int> greatest = Vector512<int>.Zero, magnitude = Vector512.Create(Magnitude);
        foreach (Vector512<int> bits in MemoryMarshal.Cast<float, Vector512<int>>(block))
            greatest = Vector512.Max(greatest, bits & magnitude);

        return Vector512.LessThanAll(greatest, Vector512.Create(Infinity));
    }
}
