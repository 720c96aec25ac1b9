using Netwright.Compute;
using Netwright.Tests.Golden;
using Netwright.Tests.Training.Metrics;

namespace Netwright.Tests.Networks;

/// <summary>Metrics of generated networks, which leave their last activation to inference or apply it themselves.</summary>
public class MetricNetworkTests
{
    private const int Samples = 70;

    public static TheoryData<string> Names =>
    [
        nameof(Digits), nameof(DigitsGolden), nameof(BinaryGolden), nameof(BinaryCrossentropySigmoidGolden), nameof(SparseCategoricalCrossentropyBentGolden),
        nameof(CategoricalCrossentropySoftmaxGolden), nameof(KullbackLeiblerSoftmaxGolden), nameof(Sizes15x17x31Golden), nameof(BatchNormalizedTallGolden),
        nameof(HingeTanhGolden), nameof(PenalizedOutputGolden), nameof(SparsePositionsGolden), nameof(BinaryPositionsGolden), nameof(AbsolutePositionsGolden),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_those_of_the_predictions(string name)
    {
        Model model = Model.Named(name, seed: 2);
        (double[] inputs, double[] targets) = Data(model);
        float[][] outputs = [.. model.PredictAll(inputs).Chunk(Channels(model))];
        float[][] truth = [.. (model is Model<int> ? targets.Select(label => OneHot(model, label)) : Model.Floats(targets).Chunk(Channels(model)))];
        AccuracyKind kind = model.Core.Description.Accuracy;
        Evaluation result = model.Evaluate(inputs, targets, MetricsOf(model), threads: 1);
        foreach (Metric metric in MetricsOf(model))
            Assert.Equal(SlowMetrics.Of(metric.Name, kind, outputs, truth), result[metric.Name], 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Threads_change_no_bit_of_them(string name)
        => Assert.Equal(Measured(name, threads: 1), Measured(name, threads: 3));

    [Theory]
    [MemberData(nameof(Names))]
    public void They_change_no_bit_of_what_is_learnt(string name)
    {
        Model with = Model.Named(name, seed: 2), without = Model.Named(name, seed: 2);
        (double[] inputs, double[] targets) = Data(with);
        with.Fit(inputs, targets, new FitOptions { Epochs = 2, ValidationSplit = 0.3, Verbosity = Verbosity.Silent, Metrics = MetricsOf(with) });
        without.Fit(inputs, targets, new FitOptions { Epochs = 2, ValidationSplit = 0.3, Verbosity = Verbosity.Silent });
        Assert.Equal(without.Parameters.ToArray(), with.Parameters.ToArray());
    }

    [Theory]
    [InlineData(nameof(DigitsGolden))]
    [InlineData(nameof(BinaryGolden))]
    [InlineData(nameof(SparseCategoricalCrossentropyBentGolden))]
    [InlineData(nameof(Sizes15x17x31Golden))]
    public void Those_of_a_single_batch_are_of_the_parameters_before_it(string name)
    {
        Model model = Model.Named(name, seed: 2);
        (double[] inputs, double[] targets) = Data(model);
        Evaluation before = model.Evaluate(inputs, targets, MetricsOf(model), threads: 1);
        History history = model.Fit(inputs, targets, new FitOptions { BatchSize = Samples, Shuffle = false, Verbosity = Verbosity.Silent, Metrics = MetricsOf(model) });
        Assert.All(MetricsOf(model), metric => Assert.Equal(before[metric.Name], history[metric.Name][0]));
    }

    private static double[] Measured(string name, int threads)
    {
        Model model = Model.Named(name, seed: 2);
        (double[] inputs, double[] targets) = Data(model);
        History history = model.Fit(inputs, targets, new FitOptions { Epochs = 2, Threads = threads, ValidationSplit = 0.3, Verbosity = Verbosity.Silent, Metrics = MetricsOf(model) });
        return [.. history.Names.SelectMany(measure => history[measure])];
    }

    private static Metric[] MetricsOf(Model model) => model.Core.Description.Accuracy switch
    {
        AccuracyKind.Categorical when Channels(model) > 2 => [Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.TopK(2)],
        AccuracyKind.Binary => [Metric.BinaryAccuracy(), Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.MeanAbsoluteError()],
        _ => [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()],
    };

    private static (double[] Inputs, double[] Targets) Data(Model model)
    {
        int outputs = Channels(model), rows = Samples * model.Positions;
        double[] draws = Sequence.Numbers(2, 2, rows * outputs);
        double[] targets = model is Model<int> ? [.. Enumerable.Range(0, rows).Select(row => (double)(row * 7 % outputs))]
            : model.Core.Description.Accuracy == AccuracyKind.Categorical ? [.. Enumerable.Range(0, rows * outputs).Select(i => i % outputs == i / outputs * 7 % outputs ? 1.0 : 0)]
            : model.Core.Description.Accuracy == AccuracyKind.None ? draws
            : Array.ConvertAll(draws, draw => draw > 0 ? 1.0 : 0);
        return (Sequence.Numbers(1, 2, Samples * model.InputLength), targets);
    }

    private static int Channels(Model model) => model.OutputLength / model.Positions;

    private static float[] OneHot(Model model, double label) => [.. Enumerable.Range(0, Channels(model)).Select(i => i == (int)label ? 1f : 0)];
}
