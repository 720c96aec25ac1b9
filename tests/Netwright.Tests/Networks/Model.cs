using System.Reflection;
using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>A declared network of any class with a loss, reached through the members that were generated for it. The one place that knows their signatures.</summary>
internal abstract class Model(object network) : Predictor(network)
{
    /// <summary>The names of all the networks with a loss that the tests declare.</summary>
    public static TheoryData<string> Names => new(Trainable().Select(type => type.Name));

    /// <summary>The same without those that multiply outputs: of numbers that float holds, it need not hold the product.</summary>
    public static TheoryData<string> NamesWithoutProducts => new(Trainable().Where(type => !type.IsDefined(typeof(MultiplyAttribute))).Select(type => type.Name));

    /// <summary>What the optimizer keeps beside the parameters.</summary>
    public abstract IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState { get; }

    /// <summary>Makes the network of that name, with the parameters that a seed draws.</summary>
    public static new Model Named(string name, int seed = 0) => (Model)Predictor.Named(name, seed);

    /// <summary>Targets that the loss takes: class numbers, rows with a one, or zeros and ones.</summary>
    public double[] Targets(int count)
    {
        int channels = OutputLength / Positions;
        double[] classes = [.. Enumerable.Range(0, count * Positions).Select(row => (double)(row * 7 % channels))];
        return this is Model<int> ? classes
            : TakesDistributions ? [.. classes.SelectMany(number => Enumerable.Range(0, channels).Select(channel => channel == number ? 1.0 : 0))]
            : Array.ConvertAll(Sequence.Numbers(2, 2, count * OutputLength), draw => draw > 0 ? 1.0 : 0);
    }

    private bool TakesDistributions => Core.Description.TargetKind == TargetKind.Distributions;

    /// <summary>The mean loss of a batch and its gradient in the layout of the arena.</summary>
    public abstract double Gradient(double[] inputs, double[] targets, Span<float> gradient, int? dropoutSeed = null);

    public abstract History Fit(double[] inputs, double[] targets, FitOptions options, double[]? weights = null, int[]? lengths = null);

    public abstract void Adapt(double[] inputs, double[] targets);

    public abstract Evaluation Evaluate(double[] inputs, double[] targets, double[]? weights = null, int[]? lengths = null);

    public abstract Evaluation Evaluate(double[] inputs, double[] targets, IReadOnlyList<Metric> metrics, int threads);

    /// <summary>Starts training steps on one batch, without what Fit does around them.</summary>
    public abstract TrainingStep Steps(double[] inputs, double[] targets, int threads, double[]? weights = null);

    public float[] Gradient(double[] inputs, double[] targets)
    {
        var gradient = new float[Parameters.Length];
        Gradient(inputs, targets, gradient);
        return gradient;
    }

    /// <summary>Fails if a tensor of an arena is further from the reference's than float explains.</summary>
    /// <param name="reference">The reference.</param>
    /// <param name="expected">Its elements.</param>
    /// <param name="arena">The arena.</param>
    /// <param name="allowed">What each element may be off by beside that.</param>
    public void CheckTensors(ReferenceNetwork reference, double[] expected, ReadOnlySpan<float> arena, double[] allowed)
    {
        double[] actual = Array.ConvertAll(Export(arena), element => (double)element);
        foreach (ReferenceTensor tensor in reference.Tensors)
            Closeness.CheckEach(tensor.Name, tensor.Of(expected), tensor.Of(actual), tensor.Of(allowed), Rounding.OfScale);
    }

    private static IEnumerable<Type> Trainable() => Declared.Where(type => type.IsDefined(typeof(LossAttribute)));
}
