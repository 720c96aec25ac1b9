namespace Netwright.Storage;

/// <summary>What a safetensors header says of a tensor.</summary>
/// <param name="Name">The tensor's name.</param>
/// <param name="Type">The elements' type, <c>F32</c>.</param>
/// <param name="Shape">The lengths of its dimensions.</param>
/// <param name="Begin">Its first byte, counted from the end of the header.</param>
/// <param name="End">The byte past its last.</param>
internal sealed record SafetensorsEntry(string Name, string Type, long[] Shape, long Begin, long End)
{
    /// <summary>The shape as messages print it.</summary>
    public string ShapeText => $"[{string.Join(", ", Shape)}]";
}
