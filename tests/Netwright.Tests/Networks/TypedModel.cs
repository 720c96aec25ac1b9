using Netwright.Compute;

namespace Netwright.Tests.Networks;

/// <summary>A declared network with its type of targets. Tests give targets as doubles, class numbers too.</summary>
internal sealed class Model<TTarget>(object network) : Model(network)
    where TTarget : unmanaged
{
    private readonly GradientCall gradientOf = Method<GradientCall>(network, "Gradient");
    private readonly FitCall fit = Method<FitCall>(network, "Fit");
    private readonly EvaluateCall evaluate = Method<EvaluateCall>(network, "Evaluate");

    private delegate double GradientCall(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, Span<float> gradient, int? dropoutSeed);

    private delegate History FitCall(Dataset<TTarget> data, FitOptions options);

    private delegate Evaluation EvaluateCall(Dataset<TTarget> data, int threads);

    public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => ((TrainableNetwork<TTarget>)Core).OptimizerState;

    public override double Gradient(double[] inputs, double[] targets, Span<float> gradient, int? dropoutSeed = null)
        => gradientOf(Floats(inputs), Typed(targets), gradient, dropoutSeed);

    public override History Fit(double[] inputs, double[] targets, FitOptions options) => fit(Data(inputs, targets), options);

    public override Evaluation Evaluate(double[] inputs, double[] targets) => evaluate(Data(inputs, targets), 1);

    public override TrainingStep Steps(double[] inputs, double[] targets, int threads)
    {
        var trainable = (TrainableNetwork<TTarget>)Core;
        Dataset<TTarget> data = Data(inputs, targets);
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        trainable.Reserve(data.Count);
        var team = new WorkerTeam(threads);
        return new TrainingStep(() => trainable.Train(team, data, order, 0, data.Count, seed: 1), team);
    }

    private static TTarget[] Typed(double[] targets) => Array.ConvertAll(targets, target => (TTarget)Convert.ChangeType(target, typeof(TTarget)));

    private Dataset<TTarget> Data(double[] inputs, double[] targets) => new(Floats(inputs), Typed(targets), inputs.Length / InputLength);
}
