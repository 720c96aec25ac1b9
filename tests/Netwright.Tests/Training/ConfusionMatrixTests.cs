using Netwright.Tests.Networks;

namespace Netwright.Tests.Training;

public class ConfusionMatrixTests
{
    [Fact]
    public void Counts_are_by_what_is_and_what_is_predicted()
    {
        ConfusionMatrix matrix = Made();
        Assert.Equal((3, 6, 2, 1), (matrix.Classes, matrix.Count, matrix[0, 0], matrix[1, 2]));
        Assert.Equal(0, matrix[2, 1]);
    }

    [Fact]
    public void Shares_of_a_class()
    {
        ConfusionMatrix matrix = Made();
        Assert.Equal(4.0 / 6, matrix.Accuracy);
        Assert.Equal((2.0 / 2, 2.0 / 3, 4.0 / 5), (matrix.Precision(0), matrix.Recall(0), matrix.F1(0)));
        Assert.Equal((2.0 / 3, 2.0 / 3, 2.0 / 3), (matrix.Precision(1), matrix.Recall(1), matrix.F1(1)));
        Assert.Equal((0.0, 0.0, 0.0), (matrix.Precision(2), matrix.Recall(2), matrix.F1(2)));
    }

    [Fact]
    public void Means_leave_out_what_neither_occurs_nor_is_predicted()
    {
        ConfusionMatrix matrix = new(4);
        matrix.Add(0, 0);
        matrix.Add(1, 0);
        matrix.Add(0, 3);
        Assert.Equal((1.0 / 2 / 3, 1.0 / 2 / 3, 1.0 / 2 / 3), (matrix.MacroPrecision, matrix.MacroRecall, matrix.MacroF1));
    }

    [Fact]
    public void An_empty_one_has_no_means()
        => Assert.All([new ConfusionMatrix(2).Accuracy, new ConfusionMatrix(2).MacroF1], mean => Assert.True(double.IsNaN(mean)));

    [Fact]
    public void It_reads_as_a_table() => Assert.Equal(
        """
                  |            predicted |
           actual |      0      1      2 | recall
                0 |      2      1      . | 66.7%
                1 |      .      2      1 | 66.7%
                2 |      .      .      . |
        precision | 100.0%  66.7%   0.0% |

        """,
        Made().ToString(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void It_reads_with_the_names_of_its_classes() => Assert.Equal(
        """
                  |            predicted |
           actual |     no    yes  never | recall
               no |      .      .      . |
              yes |      .      2      . | 100.0%
            never |      .      .      . |
        precision |        100.0%        |

        """,
        Named().ToString(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Names_are_as_many_as_classes()
        => Assert.Throws<ArgumentException>("ClassNames", () => new ConfusionMatrix(3) { ClassNames = ["no", "yes"] });

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_class_that_does_not_exist_is_refused(int number)
    {
        ConfusionMatrix matrix = Made();
        Assert.Throws<ArgumentOutOfRangeException>("actual", () => matrix[number, 0]);
        Assert.Throws<ArgumentOutOfRangeException>("predicted", () => matrix.Add(0, number));
        Assert.Throws<ArgumentOutOfRangeException>("class", () => matrix.Precision(number));
    }

    [Fact]
    public void One_class_cannot_be_confused() => Assert.Throws<ArgumentOutOfRangeException>("classes", () => new ConfusionMatrix(1));

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void That_of_a_network_counts_what_it_classifies(int threads)
    {
        DigitsGolden model = new(seed: 3);
        float[] inputs = Model.Floats(Golden.Sequence.Numbers(1, 2, 700 * DigitsGolden.InputLength));
        Dataset<int> data = new(inputs, [.. Enumerable.Range(0, 700).Select(i => i % 10)], 700);
        ConfusionMatrix expected = new(10);
        for (int i = 0; i < data.Count; i++)
            expected.Add(i % 10, model.Classify(data.Input(i)));
        Assert.Equal(expected.ToString(), ConfusionMatrix.Of(model, data, threads).ToString());
    }

    [Fact]
    public void That_of_one_sigmoid_has_two_classes()
    {
        XorGolden model = new(seed: 1);
        Dataset<float> data = new([0, 0, 0, 1, 1, 0, 1, 1], [0, 1, 1, 0], 4);
        float[] outputs = new float[4];
        model.PredictBatch([0, 0, 0, 1, 1, 0, 1, 1], outputs);
        ConfusionMatrix matrix = ConfusionMatrix.Of(model, data);
        Assert.Equal((2, 4), (matrix.Classes, matrix.Count));
        Assert.Equal(new[] { 1, 2 }.Count(i => outputs[i] > 0.5), matrix[1, 1]);
    }

    [Fact]
    public void A_network_that_does_not_predict_classes_has_none()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("network", () => ConfusionMatrix.Of(new SgdSmallGolden(), new Dataset<float>(new float[5], new float[3], 1)));
        Assert.StartsWith("SgdSmallGolden does not predict classes of which one is right: it would have to end in a softmax, or in a sigmoid of one unit.", error.Message);
    }

    private static ConfusionMatrix Named()
    {
        ConfusionMatrix matrix = new(3) { ClassNames = ["no", "yes", "never"] };
        matrix.Add(1, 1);
        matrix.Add(1, 1);
        return matrix;
    }

    private static ConfusionMatrix Made()
    {
        ConfusionMatrix matrix = new(3);
        foreach ((int actual, int predicted) in new[] { (0, 0), (0, 0), (0, 1), (1, 1), (1, 1), (1, 2) })
            matrix.Add(actual, predicted);
        return matrix;
    }
}
