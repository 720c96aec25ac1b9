using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>What the layers have in common whose window slides over a map: an image [height, width, channels], or a sequence [steps, channels], which is a map of one line.</summary>
internal static class Sliding
{
    /// <summary>The shape that comes out, or null where the window does not fit or what arrives is no map of so many dimensions; the problem is then added.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="input">What arrives.</param>
    /// <param name="axes">The window in each dimension of positions.</param>
    /// <param name="channels">The channels that come out.</param>
    /// <param name="trace">Receives the problem.</param>
    public static Shape? Infer(Layer layer, Shape input, IReadOnlyList<SlidingAxis> axes, int channels, ShapeTrace trace)
    {
        if (!trace.RequireMap(layer, input, axes.Count))
            return null;

        int[] positions = [.. axes.Select((axis, dimension) => axis.IsInRange ? axis.Out(input.Dimensions[dimension]) : 0)];
        if (Array.TrueForAll(positions, static size => size > 0))
            return new Shape([.. positions, channels]);

        string window = string.Join("x", axes.Select(static axis => axis.Reach));
        trace.Report(new Problem(Rules.WindowTooLarge, layer.Site, layer.Title, window, string.Join("x", input.Dimensions.Take(axes.Count)), trace.Origin).About(trace.OriginSite));
        return null;
    }

    /// <summary>What is wrong with the numbers of a window.</summary>
    public static IEnumerable<Problem> Check(Layer layer, params IEnumerable<Setting<int>> numbers)
        => numbers.Where(static number => number.Value < 1).Select(number => new Problem(Rules.WindowNumber, layer.Site with { Argument = number.Argument }, layer.Title, number.Argument, number.Value));

    /// <summary>The problem of a layer that causal padding is not for.</summary>
    public static Problem NotCausal(Layer layer)
    {
        Site padding = layer.Site with { Argument = "Padding" };
        return new Problem(Rules.CausalImage, padding, layer.Title).MendedBy(
            new Mend("Use Padding.Same", new Edit(EditKind.SetArgument, padding, "Padding.Same")), new Mend("Use Padding.Valid", new Edit(EditKind.RemoveArgument, padding)));
    }

    /// <summary>The shape that comes out where each channel is made into some, or null as for <see cref="Infer"/>.</summary>
    public static Shape? InferDepthwise(Layer layer, Shape input, IReadOnlyList<SlidingAxis> axes, int multiplier, ShapeTrace trace)
        => Infer(layer, input, axes, Product(input.Channels, multiplier), trace);

    /// <summary>A product of sizes, no greater than an int: what is that large is refused where all sizes are known.</summary>
    public static int Product(int first, int second) => (int)Math.Min((long)first * second, int.MaxValue);

    /// <summary>
    /// The most floats that a convolution takes beside its maps: copies of the map read for the lines that one line of the map made needs, backward of the deltas likewise beside the turned
    /// kernel and rows to be scattered.
    /// </summary>
    public static long ConvolutionWorkspace(IReadOnlyList<SlidingAxis> axes, Shape read, Shape made)
    {
        double taps = axes.Aggregate(1.0, static (taps, axis) => taps * axis.Size), copied = axes[axes.Count - 1].Size * (axes.Count == 1 ? 1.0 : axes[0].Reach);
        double width = Math.Max(read.Dimensions[read.Rank - 2], made.Dimensions[made.Rank - 2]), channels = Shape.Padded(read.Channels), units = Shape.Padded(made.Channels);
        return Bounded(copied * width * Math.Max(channels, units) + taps * channels * units + read.LongLength / read.Channels * channels);
    }

    /// <summary>What a convolution in groups takes beside that: copies of a group's channels of both maps, and of its bias.</summary>
    public static long GroupsWorkspace(Shape read, Shape made) => Bounded(MapLength(read) + MapLength(made) + Shape.Padded(made.Channels));

    /// <summary>The same of a convolution of each channel by itself: a panel of either map with its edges, the turned kernel, and sums of the kernel's gradient.</summary>
    public static long DepthwiseWorkspace(IReadOnlyList<SlidingAxis> axes, Shape read, Shape made)
    {
        double taps = axes.Aggregate(1.0, static (taps, axis) => taps * axis.Size);
        double frame = axes.Select((axis, dimension) => (double)Math.Max(read.Dimensions[dimension], (made.Dimensions[dimension] - 1L) * axis.Stride) + axis.Reach).Aggregate(1.0, static (all, size) => all * size);
        return Bounded(16 * frame + 2 * taps * Shape.Padded(made.Channels));
    }

    private static double MapLength(Shape map) => (double)map.LongLength / map.Channels * Shape.Padded(map.Channels);

    private static long Bounded(double floats) => (long)Math.Min(floats, long.MaxValue / 4);

    /// <summary>A size as it is read: 3x3 for an image, 3 for a sequence.</summary>
    public static string Text(IEnumerable<int> sizes) => string.Join("x", sizes);
}
