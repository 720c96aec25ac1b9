using Netwright.Generator.Model;

namespace Netwright.Generator.Layers.Sliding;

/// <summary>A number for the height and the width of a window: given for both at once, or for each.</summary>
/// <param name="Height">That of the height, with the argument that gave it.</param>
/// <param name="Width">That of the width.</param>
internal sealed record WindowArguments(Setting<int> Height, Setting<int> Width)
{
    /// <summary>Reads a number for each dimension of positions: of an image for both at once or for each, of a sequence the one.</summary>
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="dimensions">The dimensions of positions.</param>
    /// <param name="both">The argument for all of them.</param>
    /// <param name="one">What the names of the arguments for one of them begin with, before Height and Width.</param>
    /// <param name="fallback">What holds where none is written.</param>
    public static EquatableArray<Setting<int>> Read(Arguments arguments, int dimensions, string both, string one, int fallback)
    {
        if (dimensions == 1)
            return new([new Setting<int>(both, arguments.Get(both, fallback))]);

        WindowArguments window = Read(arguments, both, $"{one}Height", $"{one}Width", fallback);
        return new([window.Height, window.Width]);
    }

    /// <summary>Both, or one where one argument gave them.</summary>
    public IEnumerable<Setting<int>> Numbers => Height == Width ? [Height] : [Height, Width];

    /// <summary>Reads them.</summary>
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="both">The argument for both.</param>
    /// <param name="height">The argument for the height.</param>
    /// <param name="width">The argument for the width.</param>
    /// <param name="fallback">What holds where none is written.</param>
    public static WindowArguments Read(Arguments arguments, string both, string height, string width, int fallback)
    {
        return new(Of(height), Of(width));

        Setting<int> Of(string one) => arguments.Has(one) ? new(one, arguments.Get(one, fallback)) : new(both, arguments.Get(both, fallback));
    }
}
