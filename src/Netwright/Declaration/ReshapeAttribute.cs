namespace Netwright;

/// <summary>Gives the elements another shape, in the same order: 784 becomes 28x28. It has no parameters and costs nothing.</summary>
/// <param name="targetShape">
/// The shape, without the batch, of as many elements as arrive. One dimension may be -1: what is left of the elements by the others.
/// </param>
public sealed class ReshapeAttribute(params int[] targetShape) : LayerAttribute
{
    /// <summary>The shape that comes out, with -1 for the dimension that follows from the others.</summary>
    public int[] TargetShape { get; } = targetShape;
}
