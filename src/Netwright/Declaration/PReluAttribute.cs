namespace Netwright;

/// <summary>
/// A rectifier whose slope on the negative side is learnt: output = input where that is positive, else alpha · input (He, Zhang, Ren and Sun, "Delving deep into
/// rectifiers", 2015). Each element of the input's shape has an alpha of its own, unless <see cref="SharedAxes"/> says otherwise; all start at 0, as in Keras, where
/// PyTorch has 0.25. From any shape to the same one.
/// </summary>
/// <remarks>
/// Files hold alpha as <c>weight</c>: [channels], or [1] where the channels share it, as PyTorch's <c>nn.PReLU</c> does. Where positions have alphas of their own it is
/// [channels, positions], those of a channel together.
/// </remarks>
public sealed class PReluAttribute : LayerAttribute
{
    /// <summary>
    /// The axes of the input along which elements share an alpha, counted from 1, the batch not among them: <c>[1, 2]</c> for an image whose positions share one for
    /// each channel. None by default.
    /// </summary>
    public int[] SharedAxes { get; set; } = [];

    /// <summary>What the loss counts of the sum of the alphas' magnitudes, 0 or more: loss + AlphaL1 · Σ |alpha|. 0 by default.</summary>
    public double AlphaL1 { get; set; }

    /// <summary>What the loss counts of the sum of the alphas' squares, 0 or more: loss + AlphaL2 · Σ alpha². 0 by default.</summary>
    public double AlphaL2 { get; set; }

    /// <summary>Whether alphas that a step takes below zero become zero. False by default.</summary>
    public bool AlphaNonNegative { get; set; }
}
