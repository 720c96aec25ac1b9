using Netwright.Compute;
using Netwright.Numerics;
using Netwright.Tests.Fixtures;
using Netwright.Training.Metrics;

namespace Netwright.Tests.Training.Metrics;

/// <summary>Metrics of samples written out by hand, and of random ones against their definitions.</summary>
public class MetricTests
{
    private static readonly float[] Scores = [0.9f, 0.6f, 0.4f, 0.2f, 0.5f];
    private static readonly float[] Truth = [1, 0, 1, 0, 1];

    // Classes 0, 1, 2, 0, 1, 2, predicted as 0, 2, 1, 0, 0, 1.
    private static readonly int[] Actual = [0, 1, 2, 0, 1, 2];
    private static readonly int[] Predicted = [0, 2, 1, 0, 0, 1];

    [Fact]
    public void Of_one_sigmoid_the_outputs_above_the_threshold_are_positives()
    {
        // One true positive, one false, two that are missed, of which one lies just on the threshold.
        Assert.Equal(1.0 / 2, OfSigmoid(Metric.Precision(), Scores, Truth));
        Assert.Equal(1.0 / 3, OfSigmoid(Metric.Recall(), Scores, Truth));
        Assert.Equal(2.0 / 5, OfSigmoid(Metric.F1(), Scores, Truth));
        Assert.Equal(2.0 / 5, OfSigmoid(Metric.BinaryAccuracy(), Scores, Truth));
    }

    [Fact]
    public void Another_threshold_makes_other_positives()
    {
        Assert.Equal(3.0 / 4, OfSigmoid(Metric.Precision(0.3), Scores, Truth));
        Assert.Equal(1, OfSigmoid(Metric.Recall(0.3), Scores, Truth));
        Assert.Equal(6.0 / 7, OfSigmoid(Metric.F1(0.3), Scores, Truth));
        Assert.Equal(4.0 / 5, OfSigmoid(Metric.BinaryAccuracy(0.3), Scores, Truth));
    }

    [Fact]
    public void Where_nothing_is_predicted_or_true_the_shares_of_it_are_zero()
    {
        Assert.Equal(0, OfSigmoid(Metric.Precision(), [0.1f, 0.2f], [1, 0]));
        Assert.Equal(0, OfSigmoid(Metric.Recall(), [0.9f, 0.2f], [0, 0]));
        Assert.Equal(0, OfSigmoid(Metric.F1(), [0.1f, 0.2f], [0, 0]));
    }

    [Fact]
    public void Of_a_softmax_they_are_the_means_over_the_classes()
    {
        Assert.Equal(2.0 / 9, OfSoftmax(Metric.Precision(), 3), 1e-15);
        Assert.Equal(1.0 / 3, OfSoftmax(Metric.Recall(), 3), 1e-15);
        Assert.Equal(4.0 / 15, OfSoftmax(Metric.F1(), 3), 1e-15);
    }

    [Fact]
    public void Of_many_classes_the_pairs_take_neither_memory_nor_time()
    {
        float[] outputs = new float[10_000], targets = new float[10_000];
        NetworkDescription network = SlowLinear.Describe("Wide", 1, outputs.Length, accuracy: AccuracyKind.Categorical);
        long before = GC.GetAllocatedBytesForCurrentThread();
        MetricState state = Metric.F1().Start(network, 20);
        for (int epoch = 0; epoch < 2; epoch++)
        {
            state.Reset();
            for (int sample = 0; sample < 20; sample++)
            {
                outputs.AsSpan().Clear();
                targets.AsSpan().Clear();
                outputs[sample / 2] = targets[sample] = 1;
                state.Add(outputs, targets);
            }
        }

        // Class 0 is predicted for samples 0 and 1; those of the classes 1 to 9 are predicted as others, and those of 10 to 19 never as their own.
        Assert.Equal(2.0 / 3 / 20, state.Result, 1e-12);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void A_class_that_neither_occurs_nor_is_predicted_does_not_count()
        => Assert.Equal([OfSoftmax(Metric.Precision(), 3), OfSoftmax(Metric.Recall(), 3), OfSoftmax(Metric.F1(), 3)],
            [OfSoftmax(Metric.Precision(), 5), OfSoftmax(Metric.Recall(), 5), OfSoftmax(Metric.F1(), 5)]);

    [Theory]
    [InlineData(new[] { 0.1f, 0.4f, 0.35f, 0.8f }, new[] { 0f, 0, 1, 1 }, 0.75)]
    [InlineData(new[] { 0.5f, 0.5f, 0.9f }, new[] { 0f, 1, 1 }, 0.75)]
    [InlineData(new[] { 0.5f, 0.5f, 0.5f, 0.5f }, new[] { 0f, 1, 1, 0 }, 0.5)]
    [InlineData(new[] { 0.1f, 0.2f, 0.8f, 0.9f }, new[] { 0f, 0, 1, 1 }, 1)]
    [InlineData(new[] { 0.1f, 0.2f, 0.8f, 0.9f }, new[] { 1f, 1, 0, 0 }, 0)]
    [InlineData(new[] { 0f, -0f, 1 }, new[] { 0f, 1, 1 }, 0.75)]
    [InlineData(new[] { 0.3f, 0.7f }, new[] { 1f, 1 }, double.NaN)]
    [InlineData(new[] { 0.3f, 0.7f }, new[] { 0f, 0 }, double.NaN)]
    [InlineData(new[] { float.NaN, 0.7f, float.NaN }, new[] { 0f, 1, 1 }, 0.75)]
    public void The_area_is_the_share_of_the_pairs_that_are_in_order(float[] scores, float[] truth, double expected)
        => Assert.Equal(expected, OfSigmoid(Metric.Auc(), scores, truth));

    [Fact]
    public void The_area_of_a_softmax_is_the_mean_over_the_classes_that_have_positives_and_negatives()
    {
        float[][] outputs = [[0.6f, 0.3f, 0.1f], [0.5f, 0.4f, 0.1f], [0.2f, 0.7f, 0.1f], [0.55f, 0.35f, 0.1f]];

        // Class 0: 0.6, 0.55 against 0.5, 0.2: 1. Class 1: 0.4, 0.7 against 0.3, 0.35: 1. Class 2 does not occur.
        Assert.Equal(1, Of(Metric.Auc(), AccuracyKind.Categorical, outputs, OneHot([0, 1, 1, 0], 3)));

        // Class 0: 0.6, 0.2 against 0.5, 0.55: 1/2. Class 1: 0.4, 0.35 against 0.3, 0.7: 1/2.
        Assert.Equal(0.5, Of(Metric.Auc(), AccuracyKind.Categorical, outputs, OneHot([0, 1, 0, 1], 3)));
    }

    [Fact]
    public void Classes_that_tie_with_the_right_one_do_not_come_before_it()
    {
        float[][] outputs = [[0.4f, 0.3f, 0.3f], [0.4f, 0.3f, 0.3f], [0.5f, 0.3f, 0.2f], [0.2f, 0.3f, 0.5f]];
        float[][] targets = OneHot([1, 2, 2, 2], 3);
        Assert.Equal(3.0 / 4, Of(Metric.TopK(2), AccuracyKind.Categorical, outputs, targets));
        Assert.Equal(1.0 / 4, Of(Metric.TopK(1), AccuracyKind.Categorical, outputs, targets));
    }

    [Fact]
    public void Errors_of_one_output()
    {
        float[] outputs = [2.5f, 0, 2, 8], targets = [3, -0.5f, 2, 7];
        Assert.Equal(0.5, OfRegression(Metric.MeanAbsoluteError(), outputs, targets));
        Assert.Equal(Math.Sqrt(0.375), OfRegression(Metric.RootMeanSquaredError(), outputs, targets));
        Assert.Equal(0.9486081370449679, OfRegression(Metric.R2(), outputs, targets), 1e-14);
    }

    [Fact]
    public void Errors_of_two_outputs()
    {
        float[][] outputs = [[0, 2], [-1, 2], [8, -5]], targets = [[0.5f, 1], [-1, 1], [7, -6]];
        Assert.Equal(0.75, Of(Metric.MeanAbsoluteError(), AccuracyKind.None, outputs, targets));
        Assert.Equal(Math.Sqrt(4.25 / 6), Of(Metric.RootMeanSquaredError(), AccuracyKind.None, outputs, targets), 1e-15);
        Assert.Equal(0.9368005266622779, Of(Metric.R2(), AccuracyKind.None, outputs, targets), 1e-14);
    }

    [Theory]
    [InlineData(4f, 1)]
    [InlineData(3f, 0)]
    public void Targets_that_are_all_equal_are_explained_by_the_right_output_alone(float output, double expected)
        => Assert.Equal(expected, OfRegression(Metric.R2(), [output, 4], [4, 4]));

    [Fact]
    public void Targets_far_from_zero_keep_their_variance()
        => Assert.Equal(0.5, OfRegression(Metric.R2(), [1e7f, 1e7f + 3, 1e7f + 1], [1e7f, 1e7f + 2, 1e7f + 1]), 1e-12);

    [Theory]
    [InlineData(AccuracyKind.Binary, 1)]
    [InlineData(AccuracyKind.Binary, 3)]
    [InlineData(AccuracyKind.Categorical, 3)]
    [InlineData(AccuracyKind.Categorical, 20)]
    [InlineData(AccuracyKind.None, 1)]
    [InlineData(AccuracyKind.None, 17)]
    public void Random_samples_give_what_the_definitions_say(AccuracyKind kind, int length)
    {
        Metric[] all = kind switch
        {
            AccuracyKind.Binary => [Metric.BinaryAccuracy(), Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError()],
            AccuracyKind.Categorical => [Metric.TopK(2), Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.MeanAbsoluteError()],
            _ => [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()],
        };
        for (int seed = 0; seed < 20; seed++)
        {
            (float[][] outputs, float[][] targets) = Draw(kind, length, samples: 3 * seed + 1, seed);
            foreach (Metric metric in all)
                Assert.Equal(SlowMetrics.Of(metric.Name, kind, outputs, targets), Of(metric, kind, outputs, targets), 1e-12);
        }
    }

    [Fact]
    public void Names_are_those_of_Keras()
        => Assert.Equal(
            "binary_accuracy, top_k_categorical_accuracy, precision, recall, f1_score, auc, mean_absolute_error, root_mean_squared_error, r2_score",
            string.Join(", ", Metric.BinaryAccuracy(), Metric.TopK(), Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError(), Metric.R2()));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_that_is_none_is_refused(double threshold)
    {
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => Metric.Precision(threshold));
        Assert.Throws<ArgumentOutOfRangeException>("threshold", () => Metric.BinaryAccuracy(threshold));
    }

    [Fact]
    public void None_of_the_classes_is_no_number_of_them()
        => Assert.Throws<ArgumentOutOfRangeException>("k", () => Metric.TopK(0));

    // Outputs in eighths, so that many tie.
    private static (float[][] Outputs, float[][] Targets) Draw(AccuracyKind kind, int length, int samples, int seed)
    {
        RandomStream random = new(seed, 7);
        float[] Row() => [.. Enumerable.Range(0, length).Select(_ => (float)Math.Floor(random.NextUnit() * 9) / 8)];
        float[][] outputs = [.. Enumerable.Range(0, samples).Select(_ => Row())];
        float[][] targets = kind == AccuracyKind.Categorical
            ? OneHot([.. Enumerable.Range(0, samples).Select(_ => (int)(random.NextUnit() * length))], length)
            : [.. Enumerable.Range(0, samples).Select(_ => kind == AccuracyKind.Binary ? Array.ConvertAll(Row(), draw => draw > 0.5f ? 1f : 0) : Row())];
        return (outputs, targets);
    }

    private static double OfSigmoid(Metric metric, float[] outputs, float[] targets) => Of(metric, AccuracyKind.Binary, Columns(outputs), Columns(targets));

    private static double OfRegression(Metric metric, float[] outputs, float[] targets) => Of(metric, AccuracyKind.None, Columns(outputs), Columns(targets));

    private static double OfSoftmax(Metric metric, int classes) => Of(metric, AccuracyKind.Categorical, OneHot(Predicted, classes), OneHot(Actual, classes));

    // Measured twice, because a second epoch must not include the first.
    private static double Of(Metric metric, AccuracyKind kind, float[][] outputs, float[][] targets)
    {
        NetworkDescription network = SlowLinear.Describe("Any", 1, outputs[0].Length, accuracy: kind);
        Assert.Null(metric.Refuse(network, takesLabels: false));
        MetricState state = metric.Start(network, outputs.Length);
        for (int row = 0; row < outputs.Length; row++)
            state.Add(targets[row], outputs[row]);
        _ = state.Result;

        state.Reset();
        for (int row = 0; row < outputs.Length; row++)
            state.Add(outputs[row], targets[row]);
        return state.Result;
    }

    private static float[][] Columns(float[] values) => Array.ConvertAll(values, value => new[] { value });

    private static float[][] OneHot(int[] classes, int count) => Array.ConvertAll(classes, number => Enumerable.Range(0, count).Select(i => i == number ? 1f : 0).ToArray());
}
