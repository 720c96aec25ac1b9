namespace Netwright;

/// <summary>An augmentation of the values of pixels: what all of them can be told.</summary>
public abstract class ToneAttribute : AugmentationAttribute
{
    private protected ToneAttribute()
    {
    }

    /// <summary>The least value of a pixel as it is in the samples. 0 by default.</summary>
    public double LeastValue { get; set; }

    /// <summary>The greatest value of a pixel. 1 by default: what image data sets of this library have.</summary>
    public double GreatestValue { get; set; } = 1;
}
