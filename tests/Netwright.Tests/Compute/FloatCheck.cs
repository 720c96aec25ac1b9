using System.Runtime.Intrinsics;

namespace Netwright.Tests.Compute;

/// <summary>Applies vector functions to many floats and compares with a reference in double precision.</summary>
internal static class FloatCheck
{
    /// <summary>The function's result for one argument, the same in every lane.</summary>
    internal static float At(Func<Vector512<float>, Vector512<float>> function, float x)
    {
        Vector512<float> result = function(Vector512.Create(x));
        Assert.Equal(Vector512.Create(result.ToScalar()).AsInt32(), result.AsInt32());
        return result.ToScalar();
    }

    /// <summary>Asserts that every error is at most so many units in the last place, or at most the absolute floor.</summary>
    internal static void Within(
        double ulps, double floor, IEnumerable<float> arguments, Func<Vector512<float>, Vector512<float>> function, Func<double, double> reference)
    {
        double worst = 0;
        string where = "";
        int tried = 0;
        foreach (float[] x in arguments.Chunk(Vector512<float>.Count).Where(x => x.Length == Vector512<float>.Count))
        {
            Vector512<float> result = function(Vector512.Create(x));
            for (int i = 0; i < x.Length; i++)
            {
                double expected = reference(x[i]);
                double allowed = Math.Max(ulps * UnitInLastPlace(expected), floor);
                double error = Math.Abs(result[i] - expected) / allowed;
                tried++;
                if (error > worst || double.IsNaN(error))
                    (worst, where) = (error, $"f({x[i]:R}) is {result[i]:R}, not {expected:R}: {error:F3} of the allowed error");
                if (double.IsNaN(error))
                    Assert.Fail(where);
            }
        }

        Assert.True(tried >= 16 && worst <= 1, where);
    }

    /// <summary>Evenly spaced floats from one end to the other, both included.</summary>
    internal static IEnumerable<float> Grid(float from, float to, int count) =>
        Enumerable.Range(0, count).Select(i => (float)(from + (to - (double)from) * i / (count - 1)));

    /// <summary>Floats of random bits (all magnitudes alike, both signs) within the bounds.</summary>
    internal static IEnumerable<float> RandomBits(float from, float to, int count)
    {
        var random = new Random(20260);
        return Enumerable.Range(0, count)
            .Select(_ => BitConverter.UInt32BitsToSingle((uint)random.NextInt64(1L << 32)))
            .Where(x => x >= from && x <= to);
    }

    /// <summary>NaNs of both signs and of payloads that an implementation might shift into the exponent.</summary>
    internal static IEnumerable<float> NaNs() =>
        new[] { 0x7FC00000u, 0xFFC00000u, 0x7FC00001u, 0x7FC001FFu, 0xFFC00181u, 0x7FFFFFFFu, 0x7F800001u }.Select(BitConverter.UInt32BitsToSingle);

    private static double UnitInLastPlace(double x)
    {
        int exponent = x == 0 ? -126 : Math.Max(Math.ILogB(x), -126);
        return Math.ScaleB(1, Math.Min(exponent, 127) - 23);
    }
}
