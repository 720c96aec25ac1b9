namespace Netwright;

/// <summary>Zeros around a sequence, from [steps, channels] to [steps + left + right, channels].</summary>
/// <param name="padding">The zeros at each edge, at least 0. 1 by default.</param>
public sealed class ZeroPadding1DAttribute(int padding = 1) : LayerAttribute
{
    /// <summary>The zeros at each edge.</summary>
    public int Padding { get; } = padding;

    /// <summary>Steps of zeros before the first; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Left { get; set; } = -1;

    /// <summary>Steps of zeros behind the last; -1, the default, are as many as <see cref="Padding"/>.</summary>
    public int Right { get; set; } = -1;
}
