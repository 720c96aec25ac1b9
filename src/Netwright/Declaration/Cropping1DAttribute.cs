namespace Netwright;

/// <summary>The inner part of a sequence, from [steps, channels] to [steps - left - right, channels].</summary>
/// <param name="cropping">The positions that are left out at each edge, at least 0. 1 by default, as in Keras.</param>
public sealed class Cropping1DAttribute(int cropping = 1) : LayerAttribute
{
    /// <summary>The positions that are left out at each edge.</summary>
    public int Cropping { get; } = cropping;

    /// <summary>Steps left out from the first; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Steps left out up to the last; -1, the default, are as many as <see cref="Cropping"/>.</summary>
    public int Right { get; set; } = -1;
}
