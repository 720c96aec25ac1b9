namespace Netwright.Generator.Layers.Sliding;

/// <summary>How a window slides along one dimension of a map.</summary>
/// <param name="Size">The window's places.</param>
/// <param name="Stride">How many positions it moves on.</param>
/// <param name="Dilation">How far apart the positions are that it looks at.</param>
/// <param name="Padding">What lies outside of the map.</param>
internal sealed record SlidingAxis(int Size, int Stride, int Dilation, PaddingKind Padding)
{
    // What run time and generated code reckon with in an int.
    private const long MostReach = 1 << 29;

    /// <summary>Whether positions that far apart can be reckoned with.</summary>
    public bool IsInRange => Reach <= MostReach;

    /// <summary>From the first position that the window looks at to the last.</summary>
    public long Reach => (Size - 1L) * Dilation + 1;

    /// <summary>The positions that come out, 0 where the window does not fit: Keras's formula.</summary>
    public int Out(int length) => Padding == PaddingKind.Valid ? length < Reach ? 0 : (int)((length - Reach) / Stride + 1) : (int)((length + Stride - 1L) / Stride);

    /// <summary>The positions that come out of a transposed convolution, of which a convolution makes those that came in: Keras's formula.</summary>
    public int Transposed(int length) => (int)Math.Min((long)length * Stride + (Padding == PaddingKind.Valid ? Math.Max(Reach - Stride, 0) : 0), int.MaxValue);

    /// <summary>The positions of nothing before the first.</summary>
    public int Before(int length) => Padding switch
    {
        PaddingKind.Same => (int)(Math.Max((Out(length) - 1L) * Stride + Reach - length, 0) / 2),
        PaddingKind.Causal => (int)(Reach - 1),
        _ => 0,
    };
}
