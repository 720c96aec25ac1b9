namespace Netwright;

/// <summary>
/// The rule by which training changes the parameters. A network with a loss has one. Every optimizer has the settings below. They act in this order: gradients are
/// accumulated; they are clipped, in at most one way; the optimizer steps; the moving average takes in the new parameters.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute : Attribute
{
    private protected OptimizerAttribute(double learningRate) => LearningRate = learningRate;

    /// <summary>The size of a step.</summary>
    public double LearningRate { get; }

    /// <summary>
    /// The batches whose mean gradient makes one step, at least 1; 1 by default. With 4, batches of 32 train as batches of 128 do, in the memory of 32.
    /// </summary>
    public int GradientAccumulationSteps { get; set; } = 1;

    /// <summary>The greatest magnitude of each element of the gradient, above 0; no limit by default.</summary>
    public double ClipValue { get; set; } = double.PositiveInfinity;

    /// <summary>The greatest norm of the gradient of each tensor, which is scaled down to it, above 0; no limit by default.</summary>
    public double ClipNorm { get; set; } = double.PositiveInfinity;

    /// <summary>The greatest norm of the gradient of all tensors together, which is scaled down to it, above 0; no limit by default.</summary>
    public double GlobalClipNorm { get; set; } = double.PositiveInfinity;

    /// <summary>
    /// Whether an exponential moving average of the parameters is kept, which takes their place when <c>Fit</c> ends. False by default. As in Keras, the
    /// network trains and is measured with the parameters themselves, and <see cref="EarlyStopping"/> restores the parameters of the best epoch, not their
    /// average. Also as in Keras, the average is of the parameters before their bounds are kept, so it may lie a little outside the bounds.
    /// </summary>
    public bool UseEma { get; set; }

    /// <summary>What the average keeps of itself with each batch, in [0, 1); 0.99 by default.</summary>
    public double EmaMomentum { get; set; } = 0.99;

    /// <summary>The number of steps after which, each time, the average takes the parameters' place during training too; 0, the default, is never.</summary>
    public int EmaOverwriteFrequency { get; set; }
}
