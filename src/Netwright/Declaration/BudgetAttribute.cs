namespace Netwright;

/// <summary>
/// The most that a network may cost. A network that costs more is an error of its declaration, NW0025; the generated code does not change. The advice NW4010 says
/// what a network costs; it is off until <c>.editorconfig</c> turns it on.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BudgetAttribute : Attribute
{
    /// <summary>The most trainable scalars, kernels and biases, as Keras counts them: the network's <c>ParameterCount</c>. At least 1; no limit by default.</summary>
    public long MaxParameters { get; set; } = long.MaxValue;

    /// <summary>
    /// The most multiply-adds of one sample's forward pass: inputs · units for a dense layer, taps · channels · filters at each position for a convolution, an addition for each
    /// place of each window for a pooling, and one an element for other layers that compute in a pass of their own, such as softmax. Layers that only move elements count nothing. An activation that a layer applies before it stores its outputs counts nothing. At least 1; no limit by default.
    /// </summary>
    public long MaxMultiplyAdds { get; set; } = long.MaxValue;

    /// <summary>
    /// The most bytes that the model holds once it has trained in batches of 32: the parameters and the optimizer's state, each padded to 16 columns, and the
    /// batch's inputs, targets, outputs and deltas. Without a loss, the parameters and one sample's intermediate results. The data set, the gradient that
    /// <c>Gradient</c> keeps for its caller, and each thread's scratch are not counted. At least 1; no limit by default.
    /// </summary>
    public long MaxBytes { get; set; } = long.MaxValue;
}
