using Netwright.Compute;
using Netwright.Training;

namespace Netwright.Tests.Networks;

/// <summary>A declared network with its type of targets. Tests give targets as doubles, class numbers too.</summary>
internal sealed class Model<TTarget>(object network) : Model(network)
    where TTarget : unmanaged
{
    private readonly GradientCall gradientOf = Method<GradientCall>(network, "Gradient");
    private readonly FitCall fit = Method<FitCall>(network, "Fit");
    private readonly EvaluateCall evaluate = Method<EvaluateCall>(network, "Evaluate");
    private readonly MeasureCall measure = Method<MeasureCall>(network, "Evaluate");

    private delegate double GradientCall(ReadOnlySpan<float> inputs, ReadOnlySpan<TTarget> targets, Span<float> gradient, int? dropoutSeed);

    private delegate History FitCall(Dataset<TTarget> data, FitOptions options);

    private delegate Evaluation EvaluateCall(Dataset<TTarget> data, int threads);

    private delegate Evaluation MeasureCall(Dataset<TTarget> data, IReadOnlyList<Metric> metrics, int threads);

    public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => ((TrainableNetwork<TTarget>)Core).OptimizerState;

    public override double Gradient(double[] inputs, double[] targets, Span<float> gradient, int? dropoutSeed = null)
        => gradientOf(Floats(inputs), Typed(targets), gradient, dropoutSeed);

    public override History Fit(double[] inputs, double[] targets, FitOptions options, double[]? weights = null, int[]? lengths = null)
        => fit(Data(inputs, targets, weights, lengths), options);

    public override void Adapt(double[] inputs, double[] targets) => Trainer.Adapt((TrainableNetwork<TTarget>)Core, Data(inputs, targets));

    public override Evaluation Evaluate(double[] inputs, double[] targets, double[]? weights = null, int[]? lengths = null) => evaluate(Data(inputs, targets, weights, lengths), 1);

    public override Evaluation Evaluate(double[] inputs, double[] targets, IReadOnlyList<Metric> metrics, int threads) => measure(Data(inputs, targets), metrics, threads);

    public override TrainingStep Steps(double[] inputs, double[] targets, int threads, double[]? weights = null)
    {
        var trainable = (TrainableNetwork<TTarget>)Core;
        Dataset<TTarget> data = Data(inputs, targets, weights);
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        trainable.Reserve(data.Count);
        var team = new WorkerTeam(threads);
        return new TrainingStep(() => trainable.Train(team, new(data, order, 0, data.Count), seed: 1), team);
    }

    private static TTarget[] Typed(double[] targets) => Array.ConvertAll(targets, target => (TTarget)Convert.ChangeType(target, typeof(TTarget)));

    private Dataset<TTarget> Data(double[] inputs, double[] targets, double[]? weights = null, int[]? lengths = null)
    {
        Dataset<TTarget> data = new(Floats(inputs), Typed(targets), inputs.Length / InputLength);
        if (weights is not null)
            data = data.WithWeights(Floats(weights));
        return lengths is null ? data : data.WithLengths(lengths);
    }
}
