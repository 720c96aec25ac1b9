using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A kernel that slides over a map: its sizes, strides and dilations with the arguments that gave them, and the padding.</summary>
/// <param name="Sizes">The kernel's size in each dimension of positions.</param>
/// <param name="Strides">How far it moves on in each.</param>
/// <param name="Dilations">How far apart the positions are that it looks at in each.</param>
/// <param name="Padding">What lies outside of the map.</param>
internal sealed record ConvolutionWindow(EquatableArray<Setting<int>> Sizes, EquatableArray<Setting<int>> Strides, EquatableArray<Setting<int>> Dilations, PaddingKind Padding)
{
    /// <summary>The kernel in each dimension of positions.</summary>
    public IReadOnlyList<SlidingAxis> Axes => [.. Sizes.Select((size, axis) => new SlidingAxis(size.Value, Strides[axis].Value, Dilations[axis].Value, Padding))];

    /// <summary>The dimensions of positions.</summary>
    public int Dimensions => Sizes.Count;

    /// <summary>The kernel's places.</summary>
    public long Taps => Sizes.Aggregate(1L, static (taps, size) => Math.Min(taps * size.Value, int.MaxValue));

    /// <summary>The size as it is read: 3x3.</summary>
    public string Size => Sliding.Text(Sizes.Select(static size => size.Value));

    /// <summary>What a title says of the rest: <c>, strides 2, Same</c>.</summary>
    public string Suffix => $"{Stated("strides", Strides)}{Stated("dilation", Dilations)}{(Padding == PaddingKind.Valid ? "" : $", {Padding}")}";

    /// <summary>Reads the window of a layer over maps with so many dimensions of positions.</summary>
    public static ConvolutionWindow Read(Arguments arguments, int dimensions)
    {
        return new(Numbers("kernelSize", "Kernel"), Numbers("Strides", "Stride"), Numbers("DilationRate", "Dilation"), arguments.Get("Padding", PaddingKind.Valid));

        EquatableArray<Setting<int>> Numbers(string both, string one) => WindowArguments.Read(arguments, dimensions, both, one, 1);
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="layer">The layer whose it is.</param>
    /// <param name="isForward">Whether it may look back alone in a sequence: Padding.Causal.</param>
    public IEnumerable<Problem> Check(Layer layer, bool isForward)
    {
        foreach (Problem problem in Sliding.Check(layer, ((IEnumerable<Setting<int>>)[.. Sizes, .. Strides, .. Dilations]).Distinct()))
            yield return problem;
        if (Strides.Any(static stride => stride.Value > 1) && Dilations.Any(static dilation => dilation.Value > 1))
            yield return new Problem(Rules.StridesAndDilation, layer.Site, layer.Title);
        if (Padding == PaddingKind.Causal && (Dimensions > 1 || !isForward))
            yield return Sliding.NotCausal(layer);
    }

    private static string Stated(string name, EquatableArray<Setting<int>> numbers)
    {
        int[] values = [.. numbers.Select(static number => number.Value)];
        return values.All(static value => value == 1) ? "" : $", {name} {(values.Distinct().Count() == 1 ? $"{values[0]}" : Sliding.Text(values))}";
    }
}
