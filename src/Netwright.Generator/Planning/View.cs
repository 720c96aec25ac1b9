using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>How a matrix sees the elements of a sample: a row for each position, a column for each channel. A vector has one position.</summary>
/// <param name="Positions">Rows of a sample: 1 for a vector, the steps of a sequence, the pixels of an image.</param>
/// <param name="Channels">Columns.</param>
internal sealed record View(int Positions, int Channels)
{
    /// <summary>Panels of 16 columns.</summary>
    public int Panels => (Channels + 15) / 16;

    /// <summary>Columns with their padding.</summary>
    public int PaddedChannels => Panels * 16;

    /// <summary>Whether the last panel is padded.</summary>
    public bool IsPadded => Channels % 16 != 0;

    /// <summary>Floats of a sample, padding included.</summary>
    public long PaddedLength => (long)Positions * PaddedChannels;

    /// <summary>All elements of a shape in one row.</summary>
    public static View Flat(Shape shape) => new(1, shape.Length);

    /// <summary>The last dimension as channels, those before it as positions.</summary>
    public static View ByPosition(Shape shape)
    {
        int channels = shape.Dimensions[shape.Rank - 1];
        return new(shape.Length / channels, channels);
    }

    /// <summary>A number of samples as one of rows: <c>from</c>, <c>from * 28</c>.</summary>
    public string Rows(string samples) => Positions == 1 || samples == "0" ? samples : $"{samples} * {Positions}";
}
