namespace Netwright.Generator.Declaration.Features;

/// <summary>A place among the floats of an input, as generated code counts it: <c>4</c>, <c>4 + i * 2</c>.</summary>
/// <param name="Start">The part that is known.</param>
/// <param name="Index">What a loop adds to it, as C#; null outside of loops.</param>
internal readonly record struct Place(int Start, string? Index = null)
{
    /// <summary>The place so many floats on.</summary>
    public Place Plus(int floats) => this with { Start = Start + floats };

    public override string ToString() => Index is null ? $"{Start}" : $"{Start} + {Index}";
}
