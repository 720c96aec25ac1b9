namespace Netwright;

/// <summary>Declares a partial class to be a neural network whose code is generated from the layer attributes below it.</summary>
/// <param name="inputShape">The shape of one input, without the batch: <c>[Network(784)]</c>, <c>[Network(28, 28)]</c>. Every dimension is at least 1.</param>
/// <remarks>
/// The layers run in the order in which their attributes are written, and all of them stand on one declaration of the class.
/// Without a <see cref="LossAttribute"/> the network is for inference only, and no training code is generated.
/// </remarks>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NetworkAttribute(params int[] inputShape) : Attribute
{
    /// <summary>The shape of one input, without the batch.</summary>
    public int[] InputShape { get; } = inputShape;
}
