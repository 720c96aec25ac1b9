using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

public class OneHotTests
{
    private static readonly Dataset<int> Three = new([1, 2, 3, 4, 5, 6], [2, 0, 1], 3);

    [Fact]
    public void A_label_becomes_a_row_with_a_one_at_its_place()
    {
        Dataset<float> rows = Three.ToOneHot(4);
        Assert.Equal((3, 4), (rows.Count, rows.TargetLength));
        Assert.Equal([0f, 0f, 1f, 0f, 1f, 0f, 0f, 0f, 0f, 1f, 0f, 0f], rows.Targets);
        Assert.Equal(Three.Inputs, rows.Inputs);
    }

    [Fact]
    public void Rows_become_the_labels_again()
    {
        Assert.Equal(Three.Targets, Three.ToOneHot(3).ToLabels().Targets);
    }

    [Fact]
    public void A_view_is_encoded_alone()
    {
        Dataset<float> rows = Three[1..].ToOneHot(3);
        Assert.Equal([3f, 4f, 5f, 6f], rows.Inputs);
        Assert.Equal([0f, 1f, 0f], rows.Target(1));
    }

    [Fact]
    public void Samples_keep_their_weights()
    {
        Dataset<float> rows = Three.WithWeights([1, 2, 3])[1..].ToOneHot(3);
        Assert.Equal((2f, 3f), (rows.Weight(0), rows.Weight(1)));
        Assert.Equal((2f, 3f), (rows.ToLabels().Weight(0), rows.ToLabels().Weight(1)));
        Assert.False(Three.ToOneHot(3).ToLabels().IsWeighted);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_label_that_is_no_class_is_named_with_its_sample(int label)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("data", () => new Dataset<int>(new float[2], [0, label], 2).ToOneHot(3));
        Assert.StartsWith($"The label of sample 1 is {label}; the classes are 0 to 2.", error.Message);
    }

    [Theory]
    [InlineData(0f, 0f)]
    [InlineData(1f, 1f)]
    [InlineData(0.5f, 0.5f)]
    [InlineData(1f, float.NaN)]
    [InlineData(-1f, 1f)]
    public void A_row_that_is_not_a_one_among_zeros_is_named_with_its_sample(float first, float second)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("data", () => new Dataset<float>(new float[2], [0, 1, first, second], 2).ToLabels());
        Assert.Contains("The target of sample 1 is no one-hot row", error.Message);
    }

    [Fact]
    public void A_label_at_each_of_several_positions_becomes_a_row()
        => Assert.Equal([1, 0, 0, 1, 0, 1, 1, 0], new Dataset<int>(new float[2], [0, 1, 1, 0], 2).ToOneHot(2).Targets.ToArray());
}
