using Netwright.Compute;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class WeightTests
{
    private static readonly Dataset<int> Data = Samples.Blobs(12);
    private static readonly float[] Weights = [.. Enumerable.Range(0, 12).Select(i => i / 4f)];

    [Fact]
    public void The_loss_is_the_sum_of_the_weighted_losses_over_the_number_of_samples()
    {
        SlowSoftmaxRegression network = new(5, 3);
        double expected = Enumerable.Range(0, 12).Sum(i => Weights[i] * network.Evaluate(Data.Slice(i, 1), 1).Loss) / 12;
        Assert.Equal(expected, network.Evaluate(Data.WithWeights(Weights), 1).Loss, 1e-6);
    }

    [Fact]
    public void Training_reports_the_weighted_loss()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0);
        double expected = network.Evaluate(Data.WithWeights(Weights), 1).Loss;
        Assert.Equal(expected, network.Fit(Data.WithWeights(Weights), null, Samples.Silent(batchSize: 5)).Loss[0], 1e-6);
    }

    [Fact]
    public void Validation_samples_keep_their_own_weights()
    {
        SlowSoftmaxRegression network = new(5, 3, learningRate: 0);
        Dataset<int> weighted = Data.WithWeights(Weights);
        double expected = network.Evaluate(weighted[9..], 1).Loss;
        FitOptions split = new() { ValidationSplit = 0.25, Verbosity = Verbosity.Silent, ClassWeights = new Dictionary<int, double> { [0] = 7 } };
        Assert.Equal(expected, network.Fit(weighted, null, split).ValidationLoss[0]);
        Assert.Equal(expected, network.Fit(Data[..9], weighted[9..], Samples.Silent()).ValidationLoss[0]);
    }

    [Fact]
    public void A_sample_that_weighs_nothing_teaches_nothing()
    {
        // The same number of samples, because the loss is divided by it.
        Dataset<int> silent = Data.WithWeights([.. Enumerable.Range(0, 12).Select(i => i < 6 ? 2f : 0)]);
        SlowSoftmaxRegression weighted = new(5, 3), half = new(5, 3);
        weighted.Fit(silent, null, Samples.Silent(batchSize: 12));
        half.Fit(Data[..6], null, Samples.Silent(batchSize: 6));
        Assert.All(weighted.Parameters.Span.ToArray().Zip(half.Parameters.Span.ToArray()), pair => Assert.Equal(pair.Second, pair.First, 1e-6));
    }

    [Fact]
    public void The_weight_of_a_class_is_that_of_its_samples_times_their_own()
    {
        Dictionary<int, double> classes = new() { [0] = 0.5, [2] = 3 };
        float[] both = [.. Enumerable.Range(0, 12).Select(i => Weights[i] * (Data.Target(i)[0] switch { 0 => 0.5f, 2 => 3, _ => 1 }))];
        Assert.Equal(Trained(Data.WithWeights(both), null), Trained(Data.WithWeights(Weights), classes));
    }

    [Fact]
    public void Class_weights_alone_weigh_the_samples()
    {
        float[] each = [.. Enumerable.Range(0, 12).Select(i => i % 3 == 1 ? 2.5f : 1)];
        Assert.Equal(Trained(Data.WithWeights(each), null), Trained(Data, new Dictionary<int, double> { [1] = 2.5 }));
    }

    [Theory]
    [InlineData(AccuracyKind.Binary, 1, 0.75f, 1)]
    [InlineData(AccuracyKind.Binary, 1, 0.25f, 0)]
    [InlineData(AccuracyKind.Sign, 1, 0.25f, 1)]
    [InlineData(AccuracyKind.Sign, 1, 0f, 0)]
    [InlineData(AccuracyKind.Sign, 1, -1f, 0)]
    [InlineData(AccuracyKind.Categorical, 3, 0.1f, 1)]
    public void Targets_that_are_numbers_name_classes_too(AccuracyKind kind, int outputs, float target, int expected)
    {
        NamedKind network = new(kind, outputs);
        Assert.Equal(expected, network.ClassOf(outputs == 1 ? [target] : [target, 0.8f, 0.1f]));
    }

    [Theory]
    [InlineData(3, 1.0, "There is a weight of class 3; SlowSoftmaxRegression has the classes 0 to 2.")]
    [InlineData(-1, 1.0, "There is a weight of class -1; SlowSoftmaxRegression has the classes 0 to 2.")]
    [InlineData(0, -1.0, "The weight of class 0 is -1; a weight is finite and at least 0.")]
    [InlineData(0, double.NaN, "The weight of class 0 is NaN; a weight is finite and at least 0.")]
    public void A_class_weight_that_is_none_is_refused(int number, double weight, string message)
    {
        SlowSoftmaxRegression network = new(5, 3);
        ArgumentException error = Assert.Throws<ArgumentException>(
            "ClassWeights", () => network.Fit(Data, null, new FitOptions { ClassWeights = new Dictionary<int, double> { [number] = weight } }));
        Assert.StartsWith(message, error.Message);
        Assert.Equal(0, network.Iteration);
    }

    [Fact]
    public void A_regression_has_no_classes_to_weigh()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(
            "ClassWeights", () => new SlowLinearRegression(3, 1).Fit(Samples.Plane(4), null, new FitOptions { ClassWeights = new Dictionary<int, double> { [0] = 1 } }));
        Assert.StartsWith("Class weights need samples of one class each; the targets of SlowLinearRegression name none.", error.Message);
    }

    [Fact]
    public void Threads_change_no_bit_of_a_weighted_run()
        => Assert.Equal(Trained(Data.WithWeights(Weights), null, threads: 1), Trained(Data.WithWeights(Weights), null, threads: 3));

    private static float[] Trained(Dataset<int> data, Dictionary<int, double>? classes, int threads = 1)
    {
        SlowSoftmaxRegression network = new(5, 3);
        network.Fit(data, null, new FitOptions { Epochs = 3, BatchSize = 5, Threads = threads, Verbosity = Verbosity.Silent, ClassWeights = classes });
        return network.Parameters.Span.ToArray();
    }

    /// <summary>A network that knows no more than how its outputs are judged.</summary>
    private sealed class NamedKind(AccuracyKind kind, int outputs) : ValueNetwork(SlowLinear.Describe("Named", 1, outputs, accuracy: kind), 0)
    {
        public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => [];

        protected override ReadOnlySpan<PhaseKind> Phases => throw new NotSupportedException();

        protected override ReadOnlySpan<int> Learning => throw new NotSupportedException();

        protected override ReadOnlySpan<int> Updating => throw new NotSupportedException();

        protected override ReadOnlySpan<int> Measuring => throw new NotSupportedException();

        protected override AlignedBuffer Outputs => throw new NotSupportedException();

        protected override ref float Infer(ref float input, ref float scratch, int rows, int stride) => throw new NotSupportedException();

        protected override void Allocate(int stride) => throw new NotSupportedException();

        protected override void Phase(int number, int first, int last) => throw new NotSupportedException();
    }
}
