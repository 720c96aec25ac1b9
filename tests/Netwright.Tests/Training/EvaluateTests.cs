using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class EvaluateTests
{
    private readonly SlowSoftmaxRegression network = new(5, 3);

    [Theory]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(1100)]
    public void Loss_and_accuracy_are_the_means_over_all_samples(int count)
    {
        Dataset<int> data = Samples.Blobs(count);
        float[] outputs = new float[3 * count];
        network.PredictBatch(data.Inputs, outputs);
        double loss = 0, right = 0;
        for (int sample = 0; sample < count; sample++)
        {
            float[] probabilities = outputs[(3 * sample)..(3 * sample + 3)];
            loss -= Math.Log(probabilities[data.Target(sample)[0]]);
            right += Array.IndexOf(probabilities, probabilities.Max()) == data.Target(sample)[0] ? 1 : 0;
        }

        Evaluation result = network.Evaluate(data, 1);
        Assert.Equal(loss / count, result.Loss, 1e-6);
        Assert.Equal(right / count, result.Accuracy, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(4)]
    public void The_number_of_threads_does_not_change_the_result(int threads)
    {
        Dataset<int> data = Samples.Blobs(700);
        Assert.Equal(network.Evaluate(data, 1), network.Evaluate(data, threads));
    }

    [Fact]
    public void A_regression_has_no_accuracy()
    {
        Assert.True(double.IsNaN(new SlowLinearRegression(3, 1).Evaluate(Samples.Plane(9), 1).Accuracy));
    }

    [Fact]
    public void Neither_parameters_nor_iteration_change()
    {
        float[] before = network.Parameters.Span.ToArray();
        network.Evaluate(Samples.Blobs(50), 1);
        Assert.Equal(before, network.Parameters.Span.ToArray());
        Assert.Equal(0, network.Iteration);
    }

    [Fact]
    public void A_NaN_among_the_inputs_is_named()
    {
        float[] inputs = new float[5 * 700];
        inputs[5 * 650 + 2] = float.NaN;
        Refused("The input of sample 650 holds NaN at position 2; inputs must be finite numbers.", new Dataset<int>(inputs, new int[700], 700));
    }

    [Fact]
    public void A_label_that_is_no_class_is_refused()
    {
        Refused("The label of sample 0 is 5; SlowSoftmaxRegression has the classes 0 to 2.", new Dataset<int>(new float[5], [5], 1));
    }

    [Fact]
    public void Inputs_of_another_length_are_refused()
    {
        Refused("SlowSoftmaxRegression takes inputs of 5 floats; those of each sample have 4.", new Dataset<int>(new float[4], [0], 1));
    }

    [Fact]
    public void A_negative_number_of_threads_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("threads", () => network.Evaluate(Samples.Blobs(5), -1));
    }

    [Fact]
    public void It_reads_as_a_line_of_training_with_its_metrics_whatever_the_culture()
    {
        Assert.Equal("loss: 0.5000 - accuracy: 0.9123 - auc: 1.2000e-04", new Evaluation(0.5, 0.91234) { Metrics = new Dictionary<string, double> { ["auc"] = 0.00012 } }.ToString());
        Assert.Equal("loss: 1234.5000", new Evaluation(1234.5, double.NaN).ToString());
    }

    [Fact]
    public void Evaluations_with_equal_metrics_are_equal()
    {
        Dataset<int> data = Samples.Blobs(20);
        Assert.Equal(network.Evaluate(data, [Metric.Auc()], 1), network.Evaluate(data, [Metric.Auc()], 2));
        Assert.NotEqual(network.Evaluate(data, [Metric.Auc()], 1), network.Evaluate(data, [Metric.F1()], 1));
        Assert.Equal(network.Evaluate(data, 1), network.Evaluate(data, [], 1));
    }

    private void Refused(string message, Dataset<int> data)
        => Assert.Equal(message, Assert.Throws<ArgumentException>(() => network.Evaluate(data, 1)).Message);
}
