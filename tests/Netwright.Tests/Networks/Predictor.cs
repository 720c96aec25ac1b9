using Netwright.Compute;

namespace Netwright.Tests.Networks;

/// <summary>A declared network of any class, with a loss or without, reached through the members that were generated for it.</summary>
internal class Predictor
{
    public Predictor(object network)
    {
        Core = ((INetwork)network).Core;
        Predict = Method<PredictCall>(network, "Predict");
        PredictBatch = Method<PredictCall>(network, "PredictBatch");
        ParameterCount = (int)network.GetType().GetField("ParameterCount")!.GetRawConstantValue()!;
    }

    public delegate void PredictCall(ReadOnlySpan<float> inputs, Span<float> outputs);

    /// <summary>All the networks that the tests declare.</summary>
    public static IEnumerable<Type> Declared => typeof(Predictor).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(INetwork)));

    public CompiledNetwork Core { get; }

    public PredictCall Predict { get; }

    public PredictCall PredictBatch { get; }

    public int ParameterCount { get; }

    public Span<float> Parameters => Core.Parameters.Span;

    public ParameterTensor[] Tensors => Core.Description.Tensors;

    public int InputLength => Core.Description.InputLength;

    public int OutputLength => Core.Description.OutputLength;

    public int Positions => Core.Description.Positions;

    /// <summary>Makes the network of that name, with the parameters that a seed draws: a <see cref="Model"/> if it has a loss.</summary>
    public static Predictor Named(string name, int seed = 0)
    {
        object network = Activator.CreateInstance(Declared.Single(type => type.Name == name), seed)!;
        return network switch
        {
            INetwork<int> => new Model<int>(network),
            INetwork<float> => new Model<float>(network),
            _ => new Predictor(network),
        };
    }

    /// <summary>Where the elements of a tensor lie in the arena, in the order of a reference.</summary>
    public static IEnumerable<int> Places(ParameterTensor tensor)
        => Enumerable.Range(0, tensor.Count).Select(i => tensor.IsKernel ? tensor.IndexOf(tensor.RowOf(i % tensor.Inputs), i / tensor.Inputs) : tensor.IndexOf(0, i));

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

    public float[] PredictAll(double[] inputs)
    {
        var outputs = new float[inputs.Length / InputLength * OutputLength];
        PredictBatch(Floats(inputs), outputs);
        return outputs;
    }

    /// <summary>The same, one sample after the other.</summary>
    public float[] PredictEach(double[] inputs)
    {
        float[] floats = Floats(inputs), outputs = new float[inputs.Length / InputLength * OutputLength];
        for (int row = 0; row < inputs.Length / InputLength; row++)
            Predict(floats.AsSpan(row * InputLength, InputLength), outputs.AsSpan(row * OutputLength, OutputLength));
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
}
