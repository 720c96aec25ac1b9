namespace Netwright.Training.Feeding;

/// <summary>What one optimizer step learns from: samples Order[Start] and so on of a data set, or Start and so on where there is no order.</summary>
/// <param name="Data">The samples.</param>
/// <param name="Order">Their order, or null.</param>
/// <param name="Start">The first.</param>
/// <param name="Rows">Their number.</param>
internal readonly record struct Batch<T>(Dataset<T> Data, int[]? Order, int Start, int Rows)
    where T : unmanaged;
