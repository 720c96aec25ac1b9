namespace Netwright;

/// <summary>Gives the elements another shape, in the same order: 784 becomes 28x28. It has no parameters and costs nothing.</summary>
/// <param name="targetShape">
/// The shape, without the batch, with as many elements as the input. One dimension may be -1: the number of elements divided by the other dimensions.
/// </param>
public sealed class ReshapeAttribute(params int[] targetShape) : LayerAttribute
{
    /// <summary>The shape of the output, with -1 for the dimension that follows from the others.</summary>
    public int[] TargetShape { get; } = targetShape;
}
