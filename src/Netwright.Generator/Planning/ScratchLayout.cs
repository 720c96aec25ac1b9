using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>
/// Where in inference's scratch each matrix lies. A matrix lives from the call that writes it to the last that reads it; two that do not live at the same time may
/// lie at the same place. So inference needs as much as the greatest set that lives together, and less of the cache.
/// </summary>
internal sealed class ScratchLayout
{
    private readonly Dictionary<Matrix, long> offsets = [];

    /// <summary>Lays out what calls write.</summary>
    /// <param name="calls">The calls in their order.</param>
    /// <param name="input">The network's input, which lies elsewhere.</param>
    /// <param name="result">What is read behind the last one.</param>
    public ScratchLayout(IReadOnlyList<KernelMethod> calls, Matrix input, Matrix result)
    {
        Dictionary<Matrix, (int First, int Last)> lives = [];
        for (int call = 0; call < calls.Count; call++)
        {
            foreach (Matrix matrix in Kept(calls[call], input))
                lives[matrix] = (lives.TryGetValue(matrix, out (int First, int Last) life) ? life.First : call, call);
        }

        lives[result] = (lives[result].First, calls.Count);
        foreach (KeyValuePair<Matrix, (int First, int Last)> matrix in lives.OrderBy(static life => life.Value.First))
        {
            long offset = Free(matrix.Key.View.PaddedLength, [.. offsets.Keys.Where(other => lives[other].Last >= matrix.Value.First)]);
            offsets.Add(matrix.Key, offset);
            Length = Math.Max(Length, offset + matrix.Key.View.PaddedLength);
        }
    }

    /// <summary>Floats for one sample.</summary>
    public long Length { get; }

    /// <summary>The matrices in the order in which they are written, each with the floats for one sample before it.</summary>
    public IEnumerable<(Matrix Matrix, long Offset)> Matrices => offsets.Select(static place => (place.Key, place.Value));

    // The first gap between living matrices that is long enough, or the place behind them.
    private long Free(long length, IReadOnlyList<Matrix> living)
    {
        long offset = 0;
        foreach (Matrix other in living.OrderBy(other => offsets[other]))
        {
            if (offset + length <= offsets[other])
                break;
            offset = Math.Max(offset, offsets[other] + other.View.PaddedLength);
        }

        return offset;
    }

    // What only training keeps lies nowhere.
    private static IEnumerable<Matrix> Kept(KernelMethod call, Matrix input)
        => call.Parameters.OfType<MatrixParameter>().Select(static parameter => parameter.Matrix).Where(matrix => matrix.Local is not null && matrix != input);
}
