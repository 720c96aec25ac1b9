using Netwright.Numerics;

namespace Netwright.Tests.Fixtures;

/// <summary>Small data sets.</summary>
internal static class Samples
{
    /// <summary>Points of classes that lie apart: class c has a 1 more in its coordinate c. The coordinate past those holds the share of the samples before it.</summary>
    public static Dataset<int> Blobs(int count, int classes = 3, int inputs = 5, int seed = 1)
    {
        RandomStream random = new(seed, 0);
        float[] points = new float[count * inputs];
        int[] labels = new int[count];
        for (int sample = 0; sample < count; sample++)
        {
            labels[sample] = sample % classes;
            for (int i = 0; i < classes; i++)
                points[sample * inputs + i] = (float)random.NextUniform(0.6) + (i == labels[sample] ? 1 : 0);
            points[sample * inputs + classes] = sample / (float)count;
        }

        return new Dataset<int>(points, labels, count);
    }

    /// <summary>Points on a plane: the target is the sum of the inputs.</summary>
    public static Dataset<float> Plane(int count, int inputs = 3)
    {
        RandomStream random = new(1, 0);
        float[] points = new float[count * inputs], sums = new float[count];
        for (int i = 0; i < points.Length; i++)
            sums[i / inputs] += points[i] = (float)random.NextUniform(1);
        return new Dataset<float>(points, sums, count);
    }

    /// <summary>Options of a run that prints nothing.</summary>
    public static FitOptions Silent(int epochs = 1, int batchSize = 32, int threads = 1)
        => new() { Epochs = epochs, BatchSize = batchSize, Threads = threads, Verbosity = Verbosity.Silent };
}
