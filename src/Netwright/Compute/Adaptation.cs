using Netwright.Data;
using Netwright.Numerics;

namespace Netwright.Compute;

/// <summary>The adaptation of a layer that normalizes by the data: its mean and variance are taken from a data set before the first step.</summary>
internal static class Adaptation
{
    /// <summary>Whether data, a file or somebody has given the layer another mean than 0 or another variance than 1.</summary>
    public static bool IsDone(CompiledNetwork network, NormalizationPlace place)
        => network.Parameters.Span.Slice(place.Mean, place.Features).ContainsAnyExcept(0f) || network.Parameters.Span.Slice(place.Variance, place.Features).ContainsAnyExcept(1f);

    /// <summary>Takes mean and variance of what arrives at the layer, sample by sample in their order, in batches as large as there is room for.</summary>
    /// <exception cref="ArgumentException">They are beyond float; those that the network has stay as they were.</exception>
    public static void Run<TTarget>(TrainableNetwork<TTarget> network, NormalizationPlace place, Dataset<TTarget> data)
        where TTarget : unmanaged
    {
        Moments moments = new(place.Features);
        float[] arriving = new float[place.Columns];
        for (int start = 0; start < data.Count; start += network.Capacity)
        {
            Batch<TTarget> batch = new(data, null, start, Math.Min(network.Capacity, data.Count - start));
            network.BeginAdapting(batch);
            for (int row = 0; row < batch.Rows; row++)
            {
                network.CopyArriving(row, arriving);
                for (int column = 0; column < arriving.Length; column++)
                    moments.Add(column % place.Features, arriving[column]);
            }
        }

        Set(network, place, moments);
    }

    private static void Set(CompiledNetwork network, NormalizationPlace place, Moments moments)
    {
        IEnumerable<int> adapted = place.Adapted ?? Enumerable.Range(0, place.Features);
        foreach (int feature in adapted)
        {
            if (!float.IsFinite((float)moments.Mean(feature)) || !float.IsFinite((float)moments.Variance(feature)))
                throw new ArgumentException(FormattableString.Invariant($"Feature {feature} of what arrives at {place.Layer} of {network.Description.Name} has a variance of {moments.Variance(feature)}, beyond what a float holds; scale the inputs."));
        }

        foreach (int feature in adapted)
        {
            network.Parameters.Span[place.Mean + feature] = (float)moments.Mean(feature);
            network.Parameters.Span[place.Variance + feature] = (float)moments.Variance(feature);
        }
    }
}
