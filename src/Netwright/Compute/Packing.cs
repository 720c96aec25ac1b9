using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>What the emitted packing of typed samples calls: the features that take more than an expression, and the errors, with messages that name the member.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Packing
{
    /// <summary>Packs one sample.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="input">Receives its features.</param>
    /// <param name="target">Receives its target.</param>
    public delegate void PackSample<TSample, TTarget>(TSample sample, Span<float> input, Span<TTarget> target);

    /// <summary>Packs samples into a data set.</summary>
    /// <param name="samples">The samples, read once.</param>
    /// <param name="inputLength">Floats of an input.</param>
    /// <param name="targetLength">Values of a target.</param>
    /// <param name="pack">Packs one of them.</param>
    /// <exception cref="ArgumentException">There are none, or more than an array holds, or one cannot be packed; the message numbers it from 0.</exception>
    public static Dataset<TTarget> Pack<TSample, TTarget>(IEnumerable<TSample> samples, int inputLength, int targetLength, PackSample<TSample, TTarget> pack)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(samples);
        int most = Array.MaxLength / Math.Max(inputLength, targetLength);
        if (!samples.TryGetNonEnumeratedCount(out int room))
            room = Math.Min(64, most);
        if (room > most)
            throw TooMany(most, inputLength);

        float[] inputs = new float[room * inputLength];
        TTarget[] targets = new TTarget[room * targetLength];
        int count = 0;
        foreach (TSample sample in samples)
        {
            if (count == room)
            {
                if (room == most)
                    throw TooMany(most, inputLength);

                room = (int)Math.Clamp(room * 2L, Math.Min(64, most), most);
                Array.Resize(ref inputs, room * inputLength);
                Array.Resize(ref targets, room * targetLength);
            }

            try
            {
                pack(sample, inputs.AsSpan(count * inputLength, inputLength), targets.AsSpan(count * targetLength, targetLength));
            }
            catch (ArgumentException exception)
            {
                throw new ArgumentException(FormattableString.Invariant($"Sample {count}: {exception.Message}"), nameof(samples), exception);
            }

            count++;
        }

        if (count == 0)
            throw new ArgumentException("There are no samples; at least one is needed.", nameof(samples));

        Array.Resize(ref inputs, count * inputLength);
        Array.Resize(ref targets, count * targetLength);
        return new Dataset<TTarget>(inputs, targets, count);
    }

    /// <summary>Packs samples as they are read, into a stream.</summary>
    /// <param name="samples">Gives the samples of an epoch; it is called once for each epoch.</param>
    /// <param name="inputLength">Floats of an input.</param>
    /// <param name="targetLength">Values of a target.</param>
    /// <param name="count">The number of samples in an epoch, if it is known.</param>
    /// <param name="pack">Packs one of them.</param>
    public static DataStream<TTarget> Stream<TSample, TTarget>(Func<IEnumerable<TSample>> samples, int inputLength, int targetLength, long? count, PackSample<TSample, TTarget> pack)
        where TTarget : unmanaged
        => DataStream<TTarget>.From(samples, new SampleWriter<TSample, TTarget>(pack.Invoke), inputLength, targetLength, count);

    private static ArgumentException TooMany(int most, int inputLength)
        => new($"There are more than {most} samples of {inputLength} floats, which is what an array holds. Pack a part of them at a time, or train on a stream.", "samples");

    /// <summary>Sine and cosine of a turn, 0 to 1.</summary>
    public static void Cycle(Span<float> input, double turn)
    {
        (double sine, double cosine) = Math.SinCos(turn * Math.Tau);
        input[0] = (float)sine;
        input[1] = (float)cosine;
    }

    /// <summary>ln(1 + x).</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static double Log(double value, string member)
        => value > -1 ? Math.Log(1 + value) : throw new ArgumentException(FormattableString.Invariant($"{member} is {value}; [Log] takes ln(1 + x), which needs more than -1."));

    /// <summary>Checks that an array is there, and as long as its [FixedLength] says.</summary>
    /// <exception cref="ArgumentException">It is not.</exception>
    public static T[] Elements<T>(T[]? array, int length, string member)
    {
        if (array is null)
            throw Missing(member);
        if (array.Length != length)
            throw new ArgumentException(FormattableString.Invariant($"{member} has {array.Length} elements; its [FixedLength] says {length}."));

        return array;
    }

    /// <summary>The error of a member that is null.</summary>
    public static ArgumentException Missing(string member) => new($"{member} is null, and its features are needed.");

    /// <summary>The error of a value that is null or no member of its enum.</summary>
    public static ArgumentException Unknown(string member, object? value, string known)
        => new(value is null ? $"{member} is null; it is one of {known}." : FormattableString.Invariant($"{member} is {value}; it is one of {known}."));

    /// <summary>Reports a span of another length than the features. Kept out of line so that the check inlines.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowLength(string network, int features, int length)
        => throw new ArgumentException($"{network} packs a sample into {features} floats; the span for them holds {length}.");
}
