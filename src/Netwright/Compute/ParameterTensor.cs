using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>A tensor of a network's parameters: its name and shape in files, and its place in the parameter arena.</summary>
/// <remarks>
/// A kernel [inputs, units] lies in the arena as panels of 16 columns, each panel [inputs][16], the last padded with zero columns; files hold it as
/// [units, inputs], PyTorch's way. A vector lies in both as it is, in the arena padded with zeros to a multiple of 16.
/// <para>For generated code to call: programs have no use for it, and it may change with any version.</para>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ParameterTensor
{
    private int[]? window;
    private int channels, multiplier, groups = 1;

    private ParameterTensor(string name, int inputs, int units, int offset, KernelInitializer initializer, float first, WeightRules? rules)
    {
        Name = name;
        Inputs = inputs;
        Units = units;
        Offset = offset;
        Initializer = initializer;
        First = first;
        Rules = rules ?? WeightRules.None;
    }

    /// <summary>The name in files, <c>dense1.weight</c>.</summary>
    public string Name { get; }

    /// <summary>The kernel's rows, or 0 for a vector.</summary>
    public int Inputs { get; }

    /// <summary>The kernel's columns, or the vector's length.</summary>
    public int Units { get; }

    /// <summary>Where the tensor begins in the arena, a multiple of 16.</summary>
    public int Offset { get; }

    /// <summary>How a kernel is drawn at first.</summary>
    public KernelInitializer Initializer { get; }

    /// <summary>What each element of a vector is at first.</summary>
    public float First { get; }

    /// <summary>Penalties and bounds of the weights.</summary>
    public WeightRules Rules { get; }

    /// <summary>Whether the optimizer steps it; statistics are kept and saved with the parameters but are none.</summary>
    public bool IsTrainable { get; private init; } = true;

    /// <summary>The floats that it takes in the arena, padding included.</summary>
    public int ArenaLength => Math.Max(Inputs, 1) * groups * GroupPanels * Panels.Width;

    /// <summary>Whether its elements are variances, so that a negative one is no element of it.</summary>
    public bool IsVariance { get; private init; }

    /// <summary>Whether it is a kernel, in panels, or a vector.</summary>
    public bool IsKernel => Inputs > 0;

    /// <summary>The shape in files: [units, inputs] or [units]; of a kernel that slides over a map [units, channels, height, width].</summary>
    public int[] FileShape => window is not null ? [Units, channels, .. window] : IsKernel ? [Units, Inputs] : [Units];

    /// <summary>How many units a kernel that slides over each channel by itself makes of one; 0 for other kernels.</summary>
    internal int Multiplier => multiplier;

    /// <summary>Keras's fan-in: the kernel's rows; of a kernel that slides over each channel by itself its taps times the channels.</summary>
    public int FanIn => multiplier == 0 ? Inputs : Inputs * (Units / multiplier);

    /// <summary>Keras's fan-out: the kernel's columns; of a kernel that slides over a map times its taps, of one that does so over each channel by itself those that are made of it.</summary>
    public int FanOut => multiplier > 0 ? Inputs * multiplier : window is null ? Units : Units * (Inputs / channels);

    /// <summary>The number of elements in files, without padding.</summary>
    public int Count => IsKernel ? Units * Inputs : Units;

    /// <summary>Describes a kernel [inputs, units] at an offset in the arena.</summary>
    public static ParameterTensor Kernel(string name, int inputs, int units, int offset, KernelInitializer initializer, WeightRules? rules = null)
        => new(name, inputs, units, offset, initializer, 0, rules);

    /// <summary>
    /// Describes a kernel that slides over a map, with rows for each tap and channel, taps first; files have the channels first, as PyTorch does. Where groups share out the units, the channels are
    /// those of one group, and the columns of each group are padded to whole panels.
    /// </summary>
    public static ParameterTensor Sliding(string name, int[] window, int channels, int units, int offset, KernelInitializer initializer, WeightRules? rules = null, int groups = 1)
        => new(name, window.Aggregate(channels, static (rows, size) => rows * size), units, offset, initializer, 0, rules) { window = window, channels = channels, groups = groups };

    /// <summary>Describes a kernel that slides over each channel by itself, and makes some of each: a row for each tap.</summary>
    public static ParameterTensor Depthwise(string name, int[] window, int multiplier, int units, int offset, KernelInitializer initializer, WeightRules? rules = null)
        => new(name, window.Aggregate(1, static (rows, size) => rows * size), units, offset, initializer, 0, rules) { window = window, channels = 1, multiplier = multiplier };

    /// <summary>Describes a kernel whose rows are the elements of a map, position by position; files have the channels first, as PyTorch's flatten leaves them.</summary>
    public static ParameterTensor OverMap(string name, int positions, int channels, int units, int offset, KernelInitializer initializer, WeightRules? rules = null)
        => new(name, positions * channels, units, offset, initializer, 0, rules) { channels = channels };

    /// <summary>Describes a vector at an offset in the arena.</summary>
    public static ParameterTensor Vector(string name, int length, int offset, float first = 0, WeightRules? rules = null)
        => new(name, 0, length, offset, KernelInitializer.Zeros, first, rules);

    /// <summary>Describes a vector that no optimizer steps.</summary>
    public static ParameterTensor Statistic(string name, int length, int offset, float first = 0)
        => new(name, 0, length, offset, KernelInitializer.Zeros, first, rules: null) { IsTrainable = false };

    /// <summary>Describes a vector of variances at an offset in the arena, which are 1 at first.</summary>
    public static ParameterTensor Variance(string name, int length, int offset) => new(name, 0, length, offset, KernelInitializer.Zeros, 1, rules: null) { IsTrainable = false, IsVariance = true };

    /// <summary>Where element (input, unit) of a kernel, or element (0, unit) of a vector, lies in the arena.</summary>
    public int IndexOf(int input, int unit)
    {
        if (!IsKernel)
            return Offset + unit;

        (int group, int column) = Math.DivRem(unit, Units / groups);
        int panel = group * GroupPanels + column / Panels.Width;
        return Offset + (panel * Inputs + input) * Panels.Width + column % Panels.Width;
    }

    /// <summary>The row of a kernel that files have at a place: they have a map's positions of one channel together, the arena a position's channels.</summary>
    public int RowOf(int place) => channels == 0 ? place : place % (Inputs / channels) * channels + place / (Inputs / channels);

    // The panels that hold the columns of a group.
    private int GroupPanels => Panels.Count(Units / groups);

    /// <summary>Copies the tensor from an arena to a file's order.</summary>
    /// <param name="arena">The whole arena.</param>
    /// <param name="elements">Receives <see cref="Count"/> elements.</param>
    public void Export(ReadOnlySpan<float> arena, Span<float> elements)
    {
        int rows = Math.Max(Inputs, 1), at = 0;
        for (int unit = 0; unit < Units; unit++)
            for (int input = 0; input < rows; input++)
                elements[at++] = arena[IndexOf(RowOf(input), unit)];
    }

    /// <summary>Copies the tensor from a file's order into an arena.</summary>
    /// <param name="elements"><see cref="Count"/> elements.</param>
    /// <param name="arena">The whole arena.</param>
    public void Import(ReadOnlySpan<float> elements, Span<float> arena)
    {
        int rows = Math.Max(Inputs, 1), at = 0;
        for (int unit = 0; unit < Units; unit++)
            for (int input = 0; input < rows; input++)
                arena[IndexOf(RowOf(input), unit)] = elements[at++];
    }
}
