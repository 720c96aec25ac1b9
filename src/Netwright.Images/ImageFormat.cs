namespace Netwright.Images;

/// <summary>What images are made into for a network: [height, width, channels], each value a byte that stands for byte / 255.</summary>
/// <param name="Height">Lines, at least 1.</param>
/// <param name="Width">Columns, at least 1.</param>
public sealed record ImageFormat(int Height, int Width)
{
    /// <summary>Whether images are grey, with one channel, the luma of ITU-R BT.601: 0.299 red + 0.587 green + 0.114 blue; else red, green and blue. False by default.</summary>
    public bool IsGrey { get; init; }

    /// <summary>What lies between the pixels of an image that is resized. <see cref="Interpolation.Bilinear"/> by default; where it becomes smaller, means of several pixels.</summary>
    public Interpolation Interpolation { get; init; } = Interpolation.Bilinear;

    /// <summary>Whether an image of other proportions loses its edges, the same on both sides, and keeps its proportions; else it is stretched, the default, as in Keras.</summary>
    public bool CropsToProportions { get; init; }

    /// <summary>1 or 3.</summary>
    public int Channels => IsGrey ? 1 : 3;

    /// <summary>Values of an image.</summary>
    public int Length => checked(Height * Width * Channels);
}
