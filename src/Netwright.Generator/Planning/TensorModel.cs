using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>A tensor of a layer in the parameter arena.</summary>
/// <param name="Name">Its name in files, <c>dense1.weight</c>.</param>
/// <param name="Inputs">A kernel's rows, or 0 for a vector.</param>
/// <param name="Units">A kernel's columns, or a vector's length.</param>
/// <param name="Initializer">How a kernel is drawn.</param>
/// <param name="First">What each element of a vector starts as.</param>
/// <param name="IsTrainable">Whether the optimizer steps it; statistics are kept and saved with the parameters but are none.</param>
internal sealed record TensorModel(string Name, int Inputs, int Units, InitializerKind Initializer, double First, bool IsTrainable)
{
    /// <summary>Penalties and bounds of the weights.</summary>
    public WeightRules Rules { get; init; } = WeightRules.None;

    /// <summary>Whether it holds variances, none of which can be negative.</summary>
    public bool IsVariance { get; private init; }

    /// <summary>Of a kernel that slides over a map, its size in each dimension of positions; none else.</summary>
    public EquatableArray<int> Window { get; init; }

    /// <summary>Of a kernel whose rows are the elements of a map, position by position, the channels at each, which files have first; 0 of another.</summary>
    public int Channels { get; init; }

    /// <summary>Of a kernel that slides over each channel by itself, how many it makes of each; 0 of another.</summary>
    public int Multiplier { get; init; }

    /// <summary>Of a kernel whose columns are shared out among groups, how many there are; the columns of each are padded by themselves.</summary>
    public int Groups { get; init; } = 1;

    /// <summary>Trainable scalars.</summary>
    public long Count => IsTrainable ? (long)Math.Max(Inputs, 1) * Units : 0;

    /// <summary>Floats in the arena: the columns padded to whole panels of 16.</summary>
    public long ArenaLength => (long)Math.Max(Inputs, 1) * Groups * Shape.Padded(Units / Groups);

    /// <summary>A kernel.</summary>
    public static TensorModel Kernel(string name, int inputs, int units, InitializerKind initializer) => new(name, inputs, units, initializer, 0, IsTrainable: true);

    /// <summary>A vector.</summary>
    public static TensorModel Vector(string name, int length, double first) => new(name, 0, length, InitializerKind.Zeros, first, IsTrainable: true);

    /// <summary>A vector that no optimizer steps.</summary>
    public static TensorModel Statistic(string name, int length, double first) => Vector(name, length, first) with { IsTrainable = false };

    /// <summary>A vector of variances, which no optimizer steps.</summary>
    public static TensorModel Variance(string name, int length) => Statistic(name, length, first: 1) with { IsVariance = true };
}
