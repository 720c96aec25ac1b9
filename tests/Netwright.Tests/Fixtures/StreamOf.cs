namespace Netwright.Tests.Fixtures;

/// <summary>Streams of samples that tests know.</summary>
internal static class StreamOf
{
    /// <summary>What a number is divided by in an input: small, so that training stays finite, and exact.</summary>
    public const float Scale = 1024;

    /// <summary>Samples [i / 1024, 0] of class i mod 2.</summary>
    public static DataStream<int> Numbers(int samples, long? count = null)
        => DataStream<int>.From(() => Enumerable.Range(0, samples), WriteNumber, inputLength: 2, count: count);

    /// <summary>Writes such a sample.</summary>
    public static void WriteNumber(int i, Span<float> input, Span<int> label)
    {
        input[0] = i / Scale;
        input[1] = 0;
        label[0] = i % 2;
    }

    /// <summary>The samples of a data set in their order.</summary>
    public static DataStream<T> Data<T>(Dataset<T> data, bool counted = false)
        where T : unmanaged
    {
        return DataStream<T>.From(
            () => Enumerable.Range(0, data.Count),
            (i, input, target) =>
            {
                data.Input(i).CopyTo(input);
                data.Target(i).CopyTo(target);
            },
            data.InputLength,
            data.TargetLength,
            counted ? data.Count : null);
    }
}
