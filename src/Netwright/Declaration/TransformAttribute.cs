namespace Netwright;

/// <summary>An augmentation that moves, turns or scales images: what all of them can be told.</summary>
public abstract class TransformAttribute : AugmentationAttribute
{
    private protected TransformAttribute()
    {
    }

    /// <summary>What comes from outside of the image. <see cref="Filling.Reflect"/> by default, as in Keras.</summary>
    public Filling FillMode { get; set; }

    /// <summary>The value of <see cref="Filling.Constant"/>. 0 by default.</summary>
    public double FillValue { get; set; }

    /// <summary>What lies between pixels. <see cref="Interpolation.Bilinear"/> by default.</summary>
    public Interpolation Interpolation { get; set; } = Interpolation.Bilinear;
}
