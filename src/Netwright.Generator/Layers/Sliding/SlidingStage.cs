using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A stage whose window slides over a map: the run time's loops with the sizes of this one, and the epilogues behind them.</summary>
/// <param name="plan">The plan.</param>
/// <param name="layer">The layer.</param>
/// <param name="axes">The window in each dimension of positions.</param>
internal abstract class SlidingStage(NetworkPlan plan, InferredLayer layer, IReadOnlyList<SlidingAxis> axes) : SampleStage(plan, layer)
{
    /// <summary>The places of the window.</summary>
    protected long Taps => axes.Aggregate(1L, static (taps, axis) => taps * axis.Size);

    /// <summary>The window as it is read: 3x3.</summary>
    protected string Window => Sliding.Text(axes.Select(static axis => axis.Size));

    /// <summary>Whether what it reads lies as one row of all elements, not as a row for each position.</summary>
    protected bool IsFlat => Inputted[0].View.Positions != Positions;

    /// <summary>The map over which the window slides.</summary>
    protected virtual Shape Read => Layer.Input;

    /// <summary>The channels of the map that it makes.</summary>
    protected virtual int Units => Columns;

    /// <summary>The groups that share out the channels of both.</summary>
    protected virtual int Groups => 1;

    /// <summary>Writes the sizes as the class's field <c>Shape</c>.</summary>
    protected void WriteShape(CodeWriter writer)
    {
        // Where one position comes out, the stride moves nothing, and may be larger than the run time reckons with.
        (string Name, int Value, int Usual)[] numbers =
        [
            .. Sizes("{0}", static (_, length) => length, usual: 0), ("Channels", Read.Channels, 0),
            .. Sizes("Out{0}", static (axis, length) => axis.Out(length), usual: 0), ("Units", Units, 0), ("Groups", Groups, 1),
            .. Sizes("Kernel{0}", static (axis, _) => axis.Size, usual: 0), .. Sizes("Stride{0}", static (axis, length) => axis.Out(length) == 1 ? 1 : axis.Stride, usual: 1),
            .. Sizes("Dilation{0}", static (axis, _) => axis.Dilation, usual: 1),
            .. Sizes("{0}", static (axis, length) => axis.Before(length), usual: 0).Select(static number => (number.Name == "Height" ? "Top" : "Left", number.Value, 0)),
        ];
        string[] written = [.. numbers.Where(static number => number.Value != number.Usual).Select(static number => $"{number.Name} = {number.Value}")];
        writer.Line($"private static readonly SlidingShape Shape = new() {{ {string.Join(", ", written)}{(IsFlat ? ", IsFlat = true" : "")} }};");
    }

    // A number for each dimension; a sequence is a map of one line.
    private IEnumerable<(string Name, int Value, int Usual)> Sizes(string name, Func<SlidingAxis, int, int> number, int usual)
    {
        string[] dimensions = ["Height", "Width"];
        if (axes.Count == 1)
            yield return (string.Format(name, dimensions[0]), number(new(1, 1, 1, PaddingKind.Valid), 1), usual);
        for (int dimension = 0; dimension < axes.Count; dimension++)
            yield return (string.Format(name, dimensions[dimension + 2 - axes.Count]), number(axes[dimension], Read.Dimensions[dimension]), usual);
    }
}
