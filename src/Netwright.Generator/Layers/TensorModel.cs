using Netwright.Generator.Declaration;

namespace Netwright.Generator.Layers;

/// <summary>A parameter tensor of a layer.</summary>
/// <param name="Name">Its name in files, <c>dense1.weight</c>.</param>
/// <param name="Inputs">A kernel's rows, or 0 for a vector.</param>
/// <param name="Units">A kernel's columns, or a vector's length.</param>
/// <param name="Initializer">How a kernel is drawn; vectors start at zero.</param>
internal sealed record TensorModel(string Name, int Inputs, int Units, InitializerKind Initializer)
{
    /// <summary>Trainable scalars.</summary>
    public long Count => (long)Math.Max(Inputs, 1) * Units;

    /// <summary>Floats in the arena: the columns padded to whole panels of 16.</summary>
    public long ArenaLength => (long)Math.Max(Inputs, 1) * Shape.Padded(Units);
}
