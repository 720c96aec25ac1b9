namespace Netwright.Compute;

/// <summary>
/// How many rows go through all the layers together. A block's matrices are to stay in the second-level cache from layer to layer; where the parameters do not fit
/// there either, and are read anew for each block, the block may grow with them.
/// </summary>
internal static class RowBlocks
{
    // A second-level cache of 1 MB, and what a block takes at most where the parameters are larger: 16 MB.
    private const long CacheFloats = 1 << 18, MostFloats = 1 << 22;

    /// <summary>The rows of a block: whole tiles where there is room for one, and at least one row.</summary>
    /// <param name="rowFloats">Floats of all matrices in one row.</param>
    /// <param name="parameters">Floats of the parameters.</param>
    /// <param name="most">The rows beyond which nothing is gained.</param>
    public static int Rows(long rowFloats, long parameters, int most)
    {
        int rows = (int)Math.Clamp(Math.Clamp(parameters, CacheFloats, MostFloats) / Math.Max(rowFloats, 1), 1, most);
        return rows < Panels.TileRows ? rows : rows & -Panels.TileRows;
    }
}
