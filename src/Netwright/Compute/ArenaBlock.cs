using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Netwright.Compute;

/// <summary>A run of floats within one tensor of an arena, which one thread sums up: blocks lie fixed, so that their sums are the same on any number of threads.</summary>
/// <param name="Tensor">The tensor's number.</param>
/// <param name="Start">Where the block begins in the arena.</param>
/// <param name="Length">Its floats, a multiple of 16.</param>
internal readonly record struct ArenaBlock(int Tensor, int Start, int Length)
{
    private const int MostFloats = 4096;

    /// <summary>Where the block ends.</summary>
    public int End => Start + Length;

    /// <summary>The blocks of the tensors that are chosen, in the order of the arena.</summary>
    public static ArenaBlock[] Cut(NetworkDescription network, Func<ParameterTensor, bool> chosen)
    {
        List<ArenaBlock> blocks = [];
        for (int i = 0; i < network.Tensors.Length; i++)
        {
            ParameterTensor tensor = network.Tensors[i];
            for (int from = 0; chosen(tensor) && from < tensor.ArenaLength; from += MostFloats)
                blocks.Add(new ArenaBlock(i, tensor.Offset + from, Math.Min(MostFloats, tensor.ArenaLength - from)));
        }

        return [.. blocks];
    }

    /// <summary>The first of the items, of so many, that are a part's share; that of the part behind it is where the share ends.</summary>
    public static int Share(int items, int part, int parts) => (int)((long)items * part / parts);

    /// <summary>Σ x² over the block, in double.</summary>
    public double Squares(ReadOnlySpan<float> arena)
    {
        Vector512<double> low = Vector512<double>.Zero, high = low;
        foreach (Vector512<float> x in MemoryMarshal.Cast<float, Vector512<float>>(arena.Slice(Start, Length)))
        {
            (Vector512<double> first, Vector512<double> last) = Vector512.Widen(x);
            low += first * first;
            high += last * last;
        }

        return Vector512.Sum(low + high);
    }

    /// <summary>Σ |x| over the block, in double.</summary>
    public double Magnitudes(ReadOnlySpan<float> arena)
    {
        Vector512<double> low = Vector512<double>.Zero, high = low;
        foreach (Vector512<float> x in MemoryMarshal.Cast<float, Vector512<float>>(arena.Slice(Start, Length)))
        {
            (Vector512<double> first, Vector512<double> last) = Vector512.Widen(Vector512.Abs(x));
            low += first;
            high += last;
        }

        return Vector512.Sum(low + high);
    }
}
