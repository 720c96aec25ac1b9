using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>
/// Means over the positions of a sample and the neighbouring channels of a group. Each stands at all channels of its group, in a row of whole panels whose padding is zero, so that kernels go
/// over panels whatever the size of a group.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class GroupMoments
{
    /// <summary>Measures a sample: a row of means, and behind it one of 1 / √(variance + ε).</summary>
    /// <param name="x">The maps.</param>
    /// <param name="stride">The rows that a panel of x has room for.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="positions">The positions of a map.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="groups">The groups, which share out the channels.</param>
    /// <param name="epsilon">What is added to the variance.</param>
    /// <param name="statistics">Keeps both rows of each sample, or is nowhere.</param>
    /// <returns>The first of the two rows, which are the thread's own where they are not kept.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ref float Measure(ref float x, int stride, int sample, int positions, int channels, int groups, float epsilon, ref float statistics)
    {
        int length = Panels.Count(channels) * Panels.Width;
        ref float means = ref Lanes.IsKept(ref statistics) ? ref Unsafe.Add(ref statistics, (nint)sample * 2 * length) : ref Scratch.Workspace(2 * length);
        ref float scales = ref Unsafe.Add(ref means, length);
        for (int panel = 0; panel < length; panel += Panels.Width)
        {
            ref float map = ref Unsafe.Add(ref Panels.Sample(ref x, positions, sample), panel * stride);
            Vector512<float> sum = Vector512<float>.Zero;
            for (int position = 0; position < positions; position++)
                sum += Lanes.Load(ref map, position * Panels.Width);
            Lanes.Store(sum, ref means, panel);
        }

        Share(ref means, positions, channels, groups);
        for (int panel = 0; panel < length; panel += Panels.Width)
        {
            ref float map = ref Unsafe.Add(ref Panels.Sample(ref x, positions, sample), panel * stride);
            Vector512<float> mean = Lanes.Load(ref means, panel), squares = Vector512<float>.Zero;
            for (int position = 0; position < positions; position++)
            {
                Vector512<float> distance = Lanes.Load(ref map, position * Panels.Width) - mean;
                squares += distance * distance;
            }

            Lanes.Store(squares, ref scales, panel);
        }

        Share(ref scales, positions, channels, groups);
        for (int channel = 0; channel < channels; channel++)
            Lanes.Element(ref scales, channel) = 1 / MathF.Sqrt(Lanes.Element(ref scales, channel) + epsilon);
        return ref means;
    }

    /// <summary>Measures what comes back to a sample, g = delta · w: a row of the means of g, and behind it one of those of g · normal.</summary>
    /// <param name="x">The maps.</param>
    /// <param name="delta">The deltas of the maps made.</param>
    /// <param name="stride">The rows that a panel of either has room for.</param>
    /// <param name="sample">The sample.</param>
    /// <param name="positions">The positions of a map.</param>
    /// <param name="channels">Its channels.</param>
    /// <param name="groups">The groups, which share out the channels.</param>
    /// <param name="w">The weight of each channel, or nowhere.</param>
    /// <param name="moments">What <see cref="Measure"/> has kept of the sample.</param>
    /// <returns>The first of the two rows, which are the thread's own.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static ref float MeasureReturned(ref float x, ref float delta, int stride, int sample, int positions, int channels, int groups, ref float w, ref float moments)
    {
        int length = Panels.Count(channels) * Panels.Width;
        ref float sums = ref Scratch.Workspace(2 * length), products = ref Unsafe.Add(ref sums, length);
        for (int panel = 0; panel < length; panel += Panels.Width)
        {
            ref float map = ref Unsafe.Add(ref Panels.Sample(ref x, positions, sample), panel * stride), deltas = ref Unsafe.Add(ref Panels.Sample(ref delta, positions, sample), panel * stride);
            Vector512<float> mean = Lanes.Load(ref moments, panel), scale = Lanes.Load(ref moments, length + panel), weight = Lanes.IsKept(ref w) ? Lanes.Load(ref w, panel) : Vector512<float>.One;
            Vector512<float> sum = Vector512<float>.Zero, product = Vector512<float>.Zero;
            for (int position = 0; position < positions; position++)
            {
                Vector512<float> g = Lanes.Load(ref deltas, position * Panels.Width) * weight;
                sum += g;
                product += g * ((Lanes.Load(ref map, position * Panels.Width) - mean) * scale);
            }

            Lanes.Store(sum, ref sums, panel);
            Lanes.Store(product, ref products, panel);
        }

        Share(ref sums, positions, channels, groups);
        Share(ref products, positions, channels, groups);
        return ref sums;
    }

    // Gives each channel the mean of its group, from the channels' sums over the positions; the padding gets zeros.
    private static void Share(ref float row, int positions, int channels, int groups)
    {
        int size = channels / groups, channel = 0;
        for (int group = 0; group < groups; group++)
        {
            float sum = 0;
            for (int i = 0; i < size; i++)
                sum += Lanes.Element(ref row, channel + i);
            float mean = sum / ((float)positions * size);
            for (int end = channel + size; channel < end; channel++)
                Lanes.Element(ref row, channel) = mean;
        }

        for (; channel % Panels.Width != 0; channel++)
            Lanes.Element(ref row, channel) = 0;
    }
}
