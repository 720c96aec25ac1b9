using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>
/// The sizes of a map of Height x Width positions whose positions are put to other places: position [i, j] of the map made is position [(i - Top) / ScaleHeight, (j - Left) / ScaleWidth] of the map
/// read, or zero where there is none. A sequence is a map of one line.
/// </summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct PlacementShape
{
    /// <summary>Lines of the map read.</summary>
    public required int Height { get; init; }

    /// <summary>Columns of the map read.</summary>
    public required int Width { get; init; }

    /// <summary>Lines of the map made.</summary>
    public required int OutHeight { get; init; }

    /// <summary>Columns of the map made.</summary>
    public required int OutWidth { get; init; }

    /// <summary>Channels of both.</summary>
    public required int Channels { get; init; }

    /// <summary>Lines of zeros before the first; below zero, lines that are left out.</summary>
    public int Top { get; init; }

    /// <summary>The same for columns.</summary>
    public int Left { get; init; }

    /// <summary>How often each line comes.</summary>
    public int ScaleHeight { get; init; } = 1;

    /// <summary>How often each column comes.</summary>
    public int ScaleWidth { get; init; } = 1;

    /// <summary>Whether positions between the centres of others are their mean, by how near they lie.</summary>
    public bool IsBlended { get; init; }

    /// <summary>Makes a shape that leaves every position where it is.</summary>
    public PlacementShape()
    {
    }

    /// <summary>Positions of the map read.</summary>
    public int Positions => Height * Width;

    /// <summary>Positions of the map made.</summary>
    public int OutPositions => OutHeight * OutWidth;
}
