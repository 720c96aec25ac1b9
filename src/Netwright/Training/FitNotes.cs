using System.Globalization;
using Netwright.Compute;
using Netwright.Numerics;

namespace Netwright.Training;

/// <summary>
/// What a run says once, before its first epoch, where its data make it measure or learn something else than its user means. Nothing of it is an error: there are
/// programs that mean it so.
/// </summary>
internal static class FitNotes
{
    // How far from 0 targets may be, in units of what outputs begin as, on the root of the mean square.
    private const double FarTargets = 100;

    // Of fewer samples, many an order is sorted by chance.
    private const int FewestSorted = 20;

    /// <summary>What there is to say of samples and validation samples.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">The samples to train on.</param>
    /// <param name="validation">The validation samples, or null.</param>
    /// <param name="isSplitOff">Whether those are the last of the samples that Fit was given.</param>
    public static IEnumerable<string> Of<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> training, Dataset<TTarget>? validation, bool isSplitOff)
        where TTarget : unmanaged
    {
        if (validation is null)
            yield break;

        if (validation.SharedWith(training) is > 0 and var shared)
        {
            yield return FormattableString.Invariant($"{shared} of the {validation.Count} validation samples are trained on too, so that what is measured on them says how well ") +
                $"{network.Description.Name} remembers and not how well it predicts. Keep them apart: (train, validation) = data.SplitShuffled(0.2, seed).";
        }

        if (isSplitOff && network.Description.SampleClasses is > 1 and var classes && Sorted(network, training, validation, classes) is { } sorted)
            yield return sorted;
    }

    /// <summary>What there is to say of batches.</summary>
    /// <param name="network">The network.</param>
    /// <param name="samples">The samples in an epoch, where it is known.</param>
    /// <param name="batchSize">The samples of a batch.</param>
    public static IEnumerable<string> OfBatches(NetworkDescription network, long? samples, int batchSize)
    {
        if (network.NormalizedByBatch is not { } layer)
            yield break;

        const string Why = "whose mean over the batch is the sample itself: whatever the sample, its features become 0, and nothing is learnt from it.";
        if (batchSize == 1)
            yield return $"{layer} of {network.Name} gets batches of one sample, {Why} Make the batches larger.";
        else if (samples % batchSize == 1)
            yield return FormattableString.Invariant($"{layer} of {network.Name} gets a last batch of one sample in each epoch, {Why} Choose a batch size that does not leave one of {samples} samples over.");
    }

    /// <summary>What there is to say of numbers that are to be predicted.</summary>
    /// <param name="network">The network.</param>
    /// <param name="training">The samples to train on.</param>
    public static IEnumerable<string> OfTargets<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> training)
        where TTarget : unmanaged
    {
        NetworkDescription description = network.Description;

        // Behind a length the targets may hold anything.
        if (training is not Dataset<float> { HasLengths: false, Targets: var targets } || description.Accuracy != AccuracyKind.None || description.LeastTarget > float.MinValue)
            return [];

        int channels = description.Channels;
        Moments moments = new(channels);
        float[] least = [.. targets[..channels]], greatest = [.. least];
        for (int at = 0, channel = 0; at < targets.Length; at++, channel = channel + 1 == channels ? 0 : channel + 1)
        {
            moments.Add(channel, targets[at]);
            least[channel] = Math.Min(least[channel], targets[at]);
            greatest[channel] = Math.Max(greatest[channel], targets[at]);
        }

        for (int channel = 0; channel < channels; channel++)
        {
            double mean = moments.Mean(channel), deviation = Math.Sqrt(moments.Variance(channel));
            if (double.Hypot(mean - description.OutputOffset, deviation) > FarTargets * Math.Abs(description.OutputScale))
                return [Far(description, channel, least[channel], greatest[channel], mean, deviation)];
        }

        return [];
    }

    private static string Far(NetworkDescription network, int channel, double least, double greatest, double mean, double deviation)
    {
        string output = network.Channels == 1 ? "" : FormattableString.Invariant($" for output {channel}"), scale = Rounded(deviation > 0 ? deviation : Math.Abs(mean)), offset = Rounded(mean);
        return FormattableString.Invariant($"The targets of {network.Name}{output} are from {least:G4} to {greatest:G4}, and what it puts out begins near {network.OutputOffset:G4}: it takes many steps to get there, if any do. ") +
            $"Train on (target - {offset}) / {scale} and turn the outputs back, or with Adam and its kin end the network with [Rescaling({scale}, {offset})], behind which targets and outputs stay as they are.";
    }

    // To two digits, as one writes it.
    private static string Rounded(double value)
    {
        // A mean this near to 0 is one that rounding has left of targets on both sides of it.
        if (Math.Abs(value) < 1e-6)
            return "0";

        double unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        return (Math.Round(value / unit) * unit).ToString("0.######", CultureInfo.InvariantCulture);
    }

    // Null where the classes of the two parts are mixed well enough.
    private static string? Sorted<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> training, Dataset<TTarget> validation, int classes)
        where TTarget : unmanaged
    {
        int[] learnt = Counts(network, training, classes, out int runs), measured = Counts(network, validation, classes, out int furtherRuns);
        bool isContinued = network.ClassOf(training.Target(training.Count - 1)) == network.ClassOf(validation.Target(0));
        int occurring = Enumerable.Range(0, classes).Count(number => learnt[number] + measured[number] > 0), count = training.Count + validation.Count;
        bool isSorted = occurring > 1 && runs + furtherRuns - (isContinued ? 1 : 0) == occurring && count >= FewestSorted;
        int unknown = Enumerable.Range(0, classes).Where(number => learnt[number] == 0).Sum(number => measured[number]);
        if (!isSorted && unknown <= validation.Count / 2)
            return null;

        string fact = unknown > 0
            ? FormattableString.Invariant($"{unknown} of the {validation.Count} are of classes that no training sample is of")
            : FormattableString.Invariant($"all {validation.Count} are of {measured.Count(static samples => samples > 0)} of {occurring} classes");
        return $"ValidationSplit keeps the last samples as they come, and {fact}{(isSorted ? ": the samples are sorted by class" : "")}. " +
            "Mix them before: (train, validation) = data.SplitStratified(0.2, seed), and Fit(train, validation, options).";
    }

    // The samples of each class; and how often samples of one class in a row begin.
    private static int[] Counts<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, int classes, out int runs)
        where TTarget : unmanaged
    {
        int[] counts = new int[classes];
        int before = -1;
        runs = 0;
        for (int sample = 0; sample < data.Count; sample++)
        {
            int number = network.ClassOf(data.Target(sample));
            counts[number]++;
            runs += number == before ? 0 : 1;
            before = number;
        }

        return counts;
    }
}
