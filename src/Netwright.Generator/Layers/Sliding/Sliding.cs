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
        if (!RequireMap(layer, input, axes.Count, trace))
            return null;

        int[] positions = [.. axes.Select((axis, dimension) => axis.Out(input.Dimensions[dimension]))];
        if (Array.IndexOf(positions, 0) < 0)
            return new Shape([.. positions, channels]);

        string window = string.Join("x", axes.Select(static axis => axis.Reach));
        trace.Report(new Problem(Rules.WindowTooLarge, layer.Site, layer.Title, window, string.Join("x", input.Dimensions.Take(axes.Count)), trace.Origin).About(trace.OriginSite));
        return null;
    }

    /// <summary>Whether what arrives is a map of so many dimensions of positions, and channels; if not, the problem says what arrives, from where.</summary>
    public static bool RequireMap(Layer layer, Shape input, int dimensions, ShapeTrace trace)
    {
        if (input.Rank == dimensions + 1)
            return true;

        // An image without channels, or a sequence of numbers, has one channel.
        Mend[] mends = input.Rank == dimensions
            ? [new Mend($"Insert [Reshape({string.Join(", ", input.Dimensions)}, 1)]", new Edit(EditKind.InsertBefore, layer.Site, $"Reshape({string.Join(", ", input.Dimensions)}, 1)"))]
            : [];
        string needed = dimensions == 2 ? "an image, [height, width, channels]" : "a sequence, [steps, channels]";
        trace.Report(new Problem(Rules.NeedsMap, layer.Site, layer.Title, needed, input, trace.Origin).About(trace.OriginSite).MendedBy(mends));
        return false;
    }

    /// <summary>What is wrong with the numbers of a window.</summary>
    public static IEnumerable<Problem> Check(Layer layer, params IEnumerable<Setting<int>> numbers)
        => numbers.Where(static number => number.Value < 1).Select(number => new Problem(Rules.WindowNumber, layer.Site with { Argument = number.Argument }, layer.Title, number.Value));

    /// <summary>The problem of a layer that causal padding is not for.</summary>
    public static Problem NotCausal(Layer layer)
    {
        Site padding = layer.Site with { Argument = "Padding" };
        return new Problem(Rules.CausalImage, padding, layer.Title).MendedBy(
            new Mend("Use Padding.Same", new Edit(EditKind.SetArgument, padding, "Padding.Same")), new Mend("Use Padding.Valid", new Edit(EditKind.RemoveArgument, padding)));
    }

    /// <summary>A size as it is read: 3x3 for an image, 3 for a sequence.</summary>
    public static string Text(IEnumerable<int> sizes) => string.Join("x", sizes);
}
