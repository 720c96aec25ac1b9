namespace Netwright.Generator.Emission;

/// <summary>The signature that a product's tiles share, and how they are called.</summary>
/// <param name="Name">The name, which the number of rows follows: <c>Forward</c>6.</param>
/// <param name="Bias">Whether the sums start from a bias.</param>
/// <param name="Value">Whether the tile reads or writes the value that a derivative needs.</param>
/// <param name="Save">Whether it writes that value, and only while training.</param>
/// <param name="Noise">Whether it takes the key of noise.</param>
/// <param name="Folds">Whether it normalizes by a batch normalization's parameters, <c>norm</c>, and by scales that were computed from those.</param>
internal sealed record Tile(string Name, bool Bias, bool Value, bool Save, bool Noise, bool Folds = false)
{
    /// <summary>The declaration of the tile of so many rows.</summary>
    public string Declaration(string height)
        => $"{Name}{height}(ref float x, ref float w, {(Bias ? "ref float b, " : "")}{(Folds ? "ref float norm, ref float scale, " : "")}ref float y, {(Value ? "ref float value, " : "")}{(Save ? "bool save, " : "")}int stride{(Noise ? ", uint noise, int counter" : "")})";

    /// <summary>A call of it.</summary>
    /// <param name="height">The number of rows.</param>
    /// <param name="weights">The kernel's panel and the bias, as arguments.</param>
    /// <param name="output">The name of the matrix written.</param>
    /// <param name="row">The first row's number.</param>
    /// <param name="place">Where its first floats lie.</param>
    /// <param name="counter">The number of the first element in the batch.</param>
    public string Call(string height, string weights, string output, string row, string place, string counter)
        => $"{Name}{height}(ref Lanes.At(ref x, {row} * 16), {weights}, ref Lanes.At(ref {output}, {place}), {(Value ? $"ref Lanes.At(ref value, {place}), " : "")}{(Save ? "save, " : "")}stride{(Noise ? $", noise, {counter}" : "")});";
}
