using System.Runtime.InteropServices;
using Netwright.Numerics;

namespace Netwright;

/// <content>The three ways to split a data set into a part to train on and a part to test on.</content>
public sealed partial class Dataset<T>
{
    // No stream that training orders (below 0) or tensors (from 0 up) are drawn from, because the model often has the same seed.
    private const long SplitStream = long.MaxValue;

    /// <summary>Splits off the last samples; both parts are views that share the arrays. For samples in random order, or in the order of time.</summary>
    /// <param name="share">The share of the samples that becomes the test part, above 0 and below 1; rounded to the nearest number of samples.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range, or leaves a part without samples.</exception>
    public (Dataset<T> Train, Dataset<T> Test) Split(double share)
    {
        int kept = Count - TestCount(share);
        return (this[..kept], this[kept..]);
    }

    /// <summary>Splits off samples drawn by a seed. Both parts are copies in random order.</summary>
    /// <param name="share">The share of the samples that becomes the test part, above 0 and below 1; rounded to the nearest number of samples.</param>
    /// <param name="seed">The same seed gives the same parts, on every machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range, or leaves a part without samples.</exception>
    public (Dataset<T> Train, Dataset<T> Test) SplitShuffled(double share, int seed)
    {
        int kept = Count - TestCount(share);
        int[] order = Shuffled(seed);
        return (CopyOf(order.AsSpan(0, kept)), CopyOf(order.AsSpan(kept)));
    }

    /// <summary>
    /// Splits off samples drawn by a seed, of each class the same share, so that a rare one is as frequent in both parts. Samples of one class are those with
    /// equal targets: class numbers, 0 and 1, or one-hot rows. Both parts are copies in random order.
    /// </summary>
    /// <param name="share">
    /// The share of each class that becomes the test part, above 0 and below 1; rounded to the nearest number of samples, but at least one in each part.
    /// </param>
    /// <param name="seed">The same seed gives the same parts, on every machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is out of range.</exception>
    /// <exception cref="InvalidOperationException">A class has one sample, which cannot be in both parts.</exception>
    public (Dataset<T> Train, Dataset<T> Test) SplitStratified(double share, int seed)
    {
        CheckShare(share);
        Dictionary<int, int> missing = new(new SameTarget(this));
        for (int sample = 0; sample < Count; sample++)
            CollectionsMarshal.GetValueRefOrAddDefault(missing, sample, out _)++;

        foreach ((int first, int samples) in missing)
        {
            if (samples == 1)
                throw new InvalidOperationException($"Only sample {first} has the target {Text(first)}; a class needs two samples to be in both parts.");

            missing[first] = Math.Clamp(Nearest(samples * share), 1, samples - 1);
        }

        List<int> train = [], test = [];
        foreach (int sample in Shuffled(seed))
        {
            ref int wanted = ref CollectionsMarshal.GetValueRefOrNullRef(missing, sample);
            (wanted > 0 ? test : train).Add(sample);
            wanted--;
        }

        return (CopyOf(CollectionsMarshal.AsSpan(train)), CopyOf(CollectionsMarshal.AsSpan(test)));
    }

    private static int Nearest(double samples) => (int)Math.Round(samples, MidpointRounding.AwayFromZero);

    private static void CheckShare(double share)
    {
        if (!(share > 0 && share < 1))
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share that becomes the test part is above 0 and below 1.");
    }

    private int TestCount(double share)
    {
        CheckShare(share);
        int test = Nearest(Count * share);
        if (test == 0 || test == Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(share), share, $"Of {Count} samples this leaves {Count - test} for training and {test} for the test; each part needs at least one.");
        }

        return test;
    }

    private int[] Shuffled(int seed)
    {
        int[] order = [.. Enumerable.Range(0, Count)];
        new RandomStream(seed, SplitStream).Shuffle(order);
        return order;
    }

    private Dataset<T> CopyOf(ReadOnlySpan<int> samples) => new(inputs.Select(samples), targets.Select(samples), samples.Length, notes.Select(samples));

    private string Text(int sample) => string.Join(", ", Target(sample).ToArray().Select(static value => FormattableString.Invariant($"{value}")));

    /// <summary>Samples by number, equal where their targets are.</summary>
    private sealed class SameTarget(Dataset<T> data) : IEqualityComparer<int>
    {
        public bool Equals(int one, int other) => Bytes(one).SequenceEqual(Bytes(other));

        public int GetHashCode(int sample)
        {
            HashCode hash = default;
            hash.AddBytes(Bytes(sample));
            return hash.ToHashCode();
        }

        private ReadOnlySpan<byte> Bytes(int sample) => MemoryMarshal.AsBytes(data.Target(sample));
    }
}
