using Netwright.Data;

namespace Netwright.Compute;

/// <summary>
/// Which positions of the outputs of a batch count: of each row's sample all, or the first so many where the data set gives lengths. The others have no loss, and
/// send nothing back.
/// </summary>
/// <param name="positions">The positions of an output.</param>
internal sealed class PositionMask(int positions)
{
    private int[] lengths = [];
    private bool isOn;

    /// <summary>The positions of the batch that count.</summary>
    public int Counted { get; private set; }

    /// <summary>Makes room for batches of so many rows.</summary>
    public void Reserve(int rows) => lengths = new int[positions == 1 ? 0 : rows];

    /// <summary>Begins a batch in which all positions count.</summary>
    public void Begin(int rows)
    {
        isOn = false;
        Counted = rows * positions;
    }

    /// <summary>Begins a batch.</summary>
    public void Begin<TTarget>(Batch<TTarget> batch)
        where TTarget : unmanaged
    {
        Begin(batch.Rows);
        isOn = batch.Data.HasLengths;
        if (!isOn)
            return;

        // The caller may have changed the array since it was checked; a length beyond the positions would clear what is none of theirs.
        Counted = 0;
        for (int row = 0; row < batch.Rows; row++)
            Counted += lengths[row] = Math.Clamp(batch.Data.Length(batch.Sample(row))!.Value, 1, positions);
    }

    /// <summary>The positions of a row that count, from its first on.</summary>
    public int Length(int row) => isOn ? lengths[row] : positions;

    /// <summary>Clears the delta of the positions that do not count.</summary>
    /// <param name="delta">The delta's first float, in panels, a row for each position.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="from">The first row of the batch.</param>
    /// <param name="to">The row past the last.</param>
    /// <param name="stride">The rows of the batch that its panels have room for.</param>
    public void Clear(ref float delta, int columns, int from, int to, int stride)
    {
        for (int row = from; isOn && row < to; row++)
        {
            for (int position = lengths[row]; position < positions; position++)
                Panels.Clear(ref delta, row * positions + position, stride * positions, columns);
        }
    }
}
