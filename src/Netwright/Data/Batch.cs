namespace Netwright.Data;

/// <summary>
/// The samples of one optimizer step: Order[Start] to Order[Start + Rows - 1] of a data set, or Start to Start + Rows - 1 where there is no order.
/// </summary>
/// <param name="Data">The samples.</param>
/// <param name="Order">Their order, or null.</param>
/// <param name="Start">The first.</param>
/// <param name="Rows">Their number.</param>
internal readonly record struct Batch<T>(Dataset<T> Data, int[]? Order, int Start, int Rows)
    where T : unmanaged
{
    /// <summary>The samples that come behind the batch.</summary>
    public int Following => (Order?.Length ?? Data.Count) - Start - Rows;

    /// <summary>The number, in the data set, of the sample in a row of the batch; in rows past the batch, of those that follow.</summary>
    public int Sample(int row) => Order is { } order ? order[Start + row] : Start + row;
}
