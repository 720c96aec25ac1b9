using System.Globalization;
using Netwright.Augmentation;
using Netwright.Compute;

namespace Netwright.Pictures;

/// <summary>Draws samples that are images.</summary>
internal static class SampleSheets
{
    // The samples that are predicted at once.
    private const int Block = 256;

    /// <summary>The samples that are predicted wrongly, with the greatest probability first.</summary>
    /// <exception cref="ArgumentException">The network does not predict classes, or data, sizes or names do not fit.</exception>
    public static PictureSheet Misread<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, int height, int width, int most, IReadOnlyList<string>? names)
        where TTarget : unmanaged
    {
        NetworkDescription description = network.Core.Description;
        description.RequireClasses(nameof(network));
        if (description.Positions > 1)
            throw new ArgumentException($"{description.Name} predicts a class at each of {description.Positions} positions, so that no image is read as one.", nameof(network));
        if (description.InputLength % ((long)height * width) != 0)
            throw new ArgumentException($"{description.Name} takes inputs of {description.InputLength} floats, which are no images of {height} x {width} pixels.", nameof(height));
        int classes = Math.Max(description.OutputLength, 2);
        if (names is not null && names.Count != classes)
            throw new ArgumentException($"{description.Name} predicts {classes} classes, but there are {names.Count} names.", nameof(names));
        CheckLength(description, data.InputLength);
        if (data.TargetLength != network.Trainable.TargetLength)
            throw new ArgumentException($"{description.Name} takes targets of length {network.Trainable.TargetLength}; those of the samples have {data.TargetLength}.", nameof(data));

        Misreading[] wrong = [.. Misreadings(network, data).OrderByDescending(static one => one.Probability)];
        Misreading[] shown = [.. wrong.Take(most)];
        float[][] images = [.. shown.Select(one => data.Input(one.Sample).ToArray())];
        (float least, float greatest) = Range(images);
        string NameOf(int number) => names?[number] ?? number.ToString(CultureInfo.InvariantCulture);
        CaptionedPicture[] pictures =
        [
            .. shown.Zip(images, (one, image) =>
            {
                string text = string.Create(CultureInfo.InvariantCulture, $"is {NameOf(one.Actual)}, read as {NameOf(one.Predicted)} ({100 * one.Probability:F0} %)");
                return Captioned(image, height, width, least, greatest, $"Sample {one.Sample}: {text}", text);
            }).SelectMany(static all => all),
        ];
        string note = wrong.Length == 0
            ? $"None of {data.Count} samples."
            : $"{wrong.Length} of {data.Count} samples, {(shown.Length < wrong.Length ? $"the {shown.Length} that the network is surest of" : "those that the network is surest of first")}.";
        return new PictureSheet("Misread", note, pictures.Length == 0 ? [] : [pictures]);
    }

    /// <summary>What augmentation makes of the first samples: a row each, as it is and as it is drawn.</summary>
    /// <exception cref="ArgumentException">The network has no augmentations, or the data do not fit.</exception>
    public static PictureSheet Augmented<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, int samples, int draws, int seed)
        where TTarget : unmanaged
    {
        NetworkDescription description = network.Core.Description;
        if (description.Augmentations.Length == 0)
            throw new ArgumentException($"{description.Name} has no augmentation, such as [RandomFlip], that would make other images of samples.", nameof(network));
        CheckLength(description, data.InputLength);

        ImageShape shape = description.Augmentations[0].Shape;
        int rows = Math.Min(samples, data.Count);
        float[][][] images =
        [
            .. Enumerable.Range(0, rows).Select(sample => (float[][])
            [
                data.Input(sample).ToArray(),
                .. Enumerable.Range(0, draws).Select(draw => network.Core.Augmented(data.Input(sample), seed, sample * draws + draw)),
            ]),
        ];
        (float least, float greatest) = Range(images.SelectMany(static row => row));
        return new PictureSheet(
            "What is learnt from",
            $"{rows} samples as they are, and {draws} draws of what augmentation makes of each.",
            [
                .. images.Select((row, sample) => (CaptionedPicture[])
                [
                    .. row.SelectMany((image, draw) => Captioned(
                        image, shape.Height, shape.Width, least, greatest, draw == 0 ? $"Sample {sample} as it is" : $"Sample {sample}, draw {draw}", draw == 0 ? "as it is" : $"draw {draw}")),
                ]),
            ]);
    }

    private static void CheckLength(NetworkDescription description, int length)
    {
        if (length != description.InputLength)
            throw new ArgumentException($"{description.Name} takes inputs of {description.InputLength} floats; the samples have {length}.", "data");
    }

    // Pixels from 0 to 1 keep their brightness; others are drawn from the least to the greatest value of the sheet.
    private static (float Least, float Greatest) Range(IEnumerable<float[]> images)
    {
        float least = 0, greatest = 1;
        foreach (float value in images.SelectMany(static image => image))
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        return (least, greatest);
    }

    private static IEnumerable<CaptionedPicture> Captioned(float[] image, int height, int width, float least, float greatest, string description, string caption)
    {
        IReadOnlyList<Raster> rasters = Raster.Of(image, height, width, least, greatest);
        return rasters.Select((raster, channel) => new CaptionedPicture(raster, rasters.Count == 1 ? description : $"{description}, channel {channel}", channel == 0 ? caption : ""));
    }

    private static IEnumerable<Misreading> Misreadings<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        for (int start = 0; start < data.Count; start += Block)
        {
            int count = Math.Min(Block, data.Count - start);
            float[] inputs = new float[count * network.InputLength], outputs = new float[count * network.OutputLength];
            for (int i = 0; i < count; i++)
                data.CopyInput(start + i, inputs.AsSpan(i * network.InputLength, network.InputLength));

            network.PredictBatch(inputs, outputs);
            for (int i = 0; i < count; i++)
            {
                (int predicted, float probability) = Predicted(outputs.AsSpan(i * network.OutputLength, network.OutputLength));
                int actual = Actual(data.Target(start + i));
                if (actual < 0 || actual >= Math.Max(network.OutputLength, 2))
                    throw new ArgumentException($"The label of sample {start + i} is {actual}; the classes are 0 to {Math.Max(network.OutputLength, 2) - 1}.", nameof(data));
                if (predicted != actual)
                    yield return new Misreading(start + i, actual, predicted, probability);
            }
        }
    }

    private static (int Class, float Probability) Predicted(ReadOnlySpan<float> outputs)
    {
        if (outputs.Length == 1)
            return outputs[0] > 0.5f ? (1, outputs[0]) : (0, 1 - outputs[0]);

        int greatest = Panels.ArgMax(outputs);
        return (greatest, outputs[greatest]);
    }

    // A class number, the probability of class 1, or one probability for each class.
    private static int Actual<TTarget>(ReadOnlySpan<TTarget> target)
        where TTarget : unmanaged
    {
        double[] values = [.. target.ToArray().Select(static value => Convert.ToDouble(value, CultureInfo.InvariantCulture))];
        return values.Length > 1 ? Array.IndexOf(values, values.Max()) : (int)Math.Round(values[0]);
    }

    private readonly record struct Misreading(int Sample, int Actual, int Predicted, float Probability);
}
