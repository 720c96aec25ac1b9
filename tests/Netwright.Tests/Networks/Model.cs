using System.Reflection;
using Netwright.Compute;
using Netwright.Tests.Reference;

namespace Netwright.Tests.Networks;

/// <summary>A declared network of any class, reached through the members that were generated for it. The one place that knows their signatures.</summary>
internal abstract class Model
{
    protected Model(object network)
    {
        Core = ((INetwork)network).Core;
        Predict = Method<PredictCall>(network, "Predict");
        PredictBatch = Method<PredictCall>(network, "PredictBatch");
        ParameterCount = (int)network.GetType().GetField("ParameterCount")!.GetRawConstantValue()!;
    }

    public delegate void PredictCall(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>The names of all the networks with a loss that the tests declare.</summary>
    public static TheoryData<string> Names => new(Declared().Select(type => type.Name));

    /// <summary>The same without those that multiply outputs: of numbers that float holds, it need not hold the product.</summary>
    public static TheoryData<string> NamesWithoutProducts => new(Declared().Where(type => !type.IsDefined(typeof(MultiplyAttribute))).Select(type => type.Name));

    public CompiledNetwork Core { get; }

    public PredictCall Predict { get; }

    public PredictCall PredictBatch { get; }

    public int ParameterCount { get; }

    public Span<float> Parameters => Core.Parameters.Span;

    public ParameterTensor[] Tensors => Core.Description.Tensors;

    public int InputLength => Core.Description.InputLength;

    public int OutputLength => Core.Description.OutputLength;

    /// <summary>What the optimizer keeps beside the parameters.</summary>
    public abstract IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState { get; }

    /// <summary>Makes the network of that name, with the parameters that a seed draws.</summary>
    public static Model Named(string name, int seed = 0)
    {
        object network = Activator.CreateInstance(Declared().Single(type => type.Name == name), seed)!;
        return network is INetwork<int> ? new Model<int>(network) : new Model<float>(network);
    }

    /// <summary>The mean loss of a batch and its gradient in the layout of the arena.</summary>
    public abstract double Gradient(double[] inputs, double[] targets, Span<float> gradient, int? dropoutSeed = null);

    public abstract History Fit(double[] inputs, double[] targets, FitOptions options, double[]? weights = null);

    public abstract void Adapt(double[] inputs, double[] targets);

    public abstract Evaluation Evaluate(double[] inputs, double[] targets, double[]? weights = null);

    public abstract Evaluation Evaluate(double[] inputs, double[] targets, IReadOnlyList<Metric> metrics, int threads);

    /// <summary>Starts training steps on one batch, without what Fit does around them.</summary>
    public abstract TrainingStep Steps(double[] inputs, double[] targets, int threads, double[]? weights = null);

    public float[] Gradient(double[] inputs, double[] targets)
    {
        var gradient = new float[Parameters.Length];
        Gradient(inputs, targets, gradient);
        return gradient;
    }

    /// <summary>Where the elements of a tensor lie in the arena, in the order of a reference.</summary>
    public static IEnumerable<int> Places(ParameterTensor tensor)
        => Enumerable.Range(0, tensor.Count).Select(i => tensor.IsKernel ? tensor.IndexOf(i % tensor.Inputs, i / tensor.Inputs) : tensor.IndexOf(0, i));

    /// <summary>Sets the parameters to those of a reference.</summary>
    public void Import(double[] parameters)
    {
        Span<float> elements = Floats(parameters);
        foreach (ParameterTensor tensor in Tensors)
        {
            tensor.Import(elements[..tensor.Count], Parameters);
            elements = elements[tensor.Count..];
        }
    }

    /// <summary>The parameters, or their gradient, in the order of a reference.</summary>
    public float[] Export(ReadOnlySpan<float> arena)
    {
        var parameters = new float[Tensors.Sum(tensor => tensor.Count)];
        Span<float> elements = parameters;
        foreach (ParameterTensor tensor in Tensors)
        {
            tensor.Export(arena, elements[..tensor.Count]);
            elements = elements[tensor.Count..];
        }

        return parameters;
    }

    /// <summary>Fails if a tensor of an arena is further from the reference's than float explains.</summary>
    public void CheckTensors(ReferenceNetwork reference, double[] expected, ReadOnlySpan<float> arena)
    {
        float[] actual = Export(arena);
        foreach (ReferenceTensor tensor in reference.Tensors)
            Closeness.Check(tensor.Name, tensor.Of(expected), actual.AsSpan(tensor.Offset, tensor.Count));
    }

    public float[] PredictAll(double[] inputs)
    {
        var outputs = new float[inputs.Length / InputLength * OutputLength];
        PredictBatch(Floats(inputs), outputs);
        return outputs;
    }

    public static float[] Floats(double[] values) => Array.ConvertAll(values, value => (float)value);

    /// <summary>A generated method as a delegate, so that spans can pass.</summary>
    protected static TDelegate Method<TDelegate>(object network, string name)
        where TDelegate : Delegate
    {
        Type[] parameters = Array.ConvertAll(typeof(TDelegate).GetMethod("Invoke")!.GetParameters(), parameter => parameter.ParameterType);
        return network.GetType().GetMethod(name, parameters)!.CreateDelegate<TDelegate>(network);
    }

    private static IEnumerable<Type> Declared() => typeof(Model).Assembly.GetTypes().Where(type => type.IsDefined(typeof(LossAttribute)));
}
