namespace Netwright.Training.Feeding;

/// <summary>
/// The samples of one optimizer step: Order[Start] to Order[Start + Rows - 1] of a data set, or Start to Start + Rows - 1 where there is no order.
/// </summary>
/// <param name="Data">The samples.</param>
/// <param name="Order">Their order, or null.</param>
/// <param name="Start">The first.</param>
/// <param name="Rows">Their number.</param>
internal readonly record struct Batch<T>(Dataset<T> Data, int[]? Order, int Start, int Rows)
    where T : unmanaged;
