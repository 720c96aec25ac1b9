namespace Shapes;

/// <summary>A rectangle in pixels.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Top">Its upper edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Bottom">Its lower edge.</param>
public readonly record struct Box(float Left, float Top, float Right, float Bottom)
{
    /// <summary>Its area; 0 where an edge lies on the wrong side of the opposite one.</summary>
    public float Area => Math.Max(Right - Left, 0) * Math.Max(Bottom - Top, 0);

    /// <summary>The area that both cover, by the area that either covers: 1 where they are the same.</summary>
    public float Overlap(Box other)
    {
        Box both = new(Math.Max(Left, other.Left), Math.Max(Top, other.Top), Math.Min(Right, other.Right), Math.Min(Bottom, other.Bottom));
        return both.Area / (Area + other.Area - both.Area);
    }
}
