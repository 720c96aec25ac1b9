namespace Netwright;

/// <summary>A vector as each step of a sequence, from [features] to [n, features].</summary>
/// <param name="n">The steps, at least 1.</param>
public sealed class RepeatVectorAttribute(int n) : LayerAttribute
{
    /// <summary>The steps.</summary>
    public int N { get; } = n;
}
