using Netwright.Pictures;

namespace Netwright;

/// <summary>Small pictures under a heading, for <see cref="ReportOptions.Pictures"/>: kernels, samples that are misread, or what augmentation makes of samples.</summary>
/// <remarks>
/// An image of one channel is drawn in grey and one of three in colour; of any other there is a picture for each channel. A sheet shows what was there when it was
/// made: training that follows does not change it.
/// </remarks>
public sealed class PictureSheet
{
    internal PictureSheet(string title, string note, IReadOnlyList<IReadOnlyList<CaptionedPicture>> rows) => (Title, Note, Rows) = (title, note, rows);

    internal string Title { get; }

    internal string Note { get; }

    internal IReadOnlyList<IReadOnlyList<CaptionedPicture>> Rows { get; }

    /// <summary>Draws the kernels of a convolution over images, a picture for each filter; all on one scale, on which the middle grey is zero.</summary>
    /// <param name="network">The network.</param>
    /// <param name="parameter">The kernel's name in files, such as <c>conv2d2.weight</c>; that of the first convolution if null.</param>
    /// <exception cref="ArgumentException">The network has no such kernel.</exception>
    public static PictureSheet Kernels(INetwork network, string? parameter = null)
    {
        ArgumentNullException.ThrowIfNull(network);
        return KernelSheet.Of(network, parameter);
    }

    /// <summary>Draws the samples of which the network predicts the wrong class, those first whose wrong class it gives the greatest probability.</summary>
    /// <param name="network">A network that ends in a softmax, or in a sigmoid of one unit.</param>
    /// <param name="data">The samples, images line by line with the channels of a pixel together, such as those to test on.</param>
    /// <param name="height">Their lines.</param>
    /// <param name="width">Their columns.</param>
    /// <param name="most">How many are drawn at most.</param>
    /// <param name="classNames">The classes' names, in their order; their numbers if null.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The network does not predict classes, or data, sizes or names do not fit it.</exception>
    public static PictureSheet Misread<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, int height, int width, int most = 24, IReadOnlyList<string>? classNames = null)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return SampleSheets.Misread(network, data, height, width, most, classNames);
    }

    /// <summary>Draws what augmentation makes of the first samples: a row for each, as it is and as it is drawn. The same seed gives the same sheet.</summary>
    /// <param name="network">A network with augmentations, such as <c>[RandomFlip]</c>.</param>
    /// <param name="data">The samples to learn from.</param>
    /// <param name="samples">How many samples.</param>
    /// <param name="draws">How many draws of each.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The network has no augmentation, or the data do not fit it.</exception>
    public static PictureSheet Augmented<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, int samples = 6, int draws = 7, int seed = 0)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(draws, 1);
        return SampleSheets.Augmented(network, data, samples, draws, seed);
    }
}
