namespace Netwright;

/// <summary>The rule by which training changes the parameters. A network with a loss has one.</summary>
/// <param name="learningRate">The size of a step, above 0.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class OptimizerAttribute(double learningRate) : Attribute
{
    /// <summary>The size of a step.</summary>
    public double LearningRate { get; } = learningRate;
}
