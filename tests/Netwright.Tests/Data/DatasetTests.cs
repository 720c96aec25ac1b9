namespace Netwright.Tests.Data;

public class DatasetTests
{
    [Fact]
    public void It_reads_as_its_lengths()
    {
        Dataset<int> labels = new(new float[12], [0, 1, 0], 3);
        Assert.Equal("3 samples, 4 floats to 1 label each", labels.ToString());
        Assert.Equal("1 sample, 4 floats to 1 label each, weighted", labels[..1].WithWeights([2]).ToString());
        Assert.Equal("2 samples, 1 float to 3 values each", new Dataset<float>([1, 2], new float[6], 2).ToString());
    }

    private static readonly Dataset<int> Four = new([0, 1, 10, 11, 20, 21, 30, 31], [5, 6, 7, 8], 4);

    [Fact]
    public void A_sample_is_its_run_of_floats_and_its_target()
    {
        Assert.Equal([20f, 21f], Four.Input(2));
        Assert.Equal([7], Four.Target(2));
    }

    [Fact]
    public void Lengths_follow_from_the_arrays_and_the_count()
    {
        Dataset<float> data = new(new float[12], new float[6], 3);
        Assert.Equal((3, 4, 2), (data.Count, data.InputLength, data.TargetLength));
    }

    [Fact]
    public void A_range_is_a_view_of_those_samples()
    {
        Dataset<int> middle = Four[1..3];
        Assert.Equal(2, middle.Count);
        Assert.Equal([10f, 11f], middle.Input(0));
        Assert.Equal([7], middle.Target(1));
    }

    [Fact]
    public void A_range_from_the_end_counts_back()
    {
        Assert.Equal([30f, 31f], Four[^1..].Input(0));
    }

    [Fact]
    public void A_range_of_a_range_counts_from_the_inner_one()
    {
        Assert.Equal([8], Four[1..][1..][1..].Target(0));
    }

    [Fact]
    public void A_view_shares_the_arrays()
    {
        float[] inputs = [1, 2];
        Dataset<int> view = new Dataset<int>(inputs, [0, 0], 2)[1..];
        inputs[1] = 9;
        Assert.Equal([9f], view.Input(0));
    }

    [Fact]
    public void A_view_does_not_reach_past_its_samples()
    {
        Dataset<int> first = Four[..2];
        Assert.Throws<ArgumentOutOfRangeException>(() => first.Input(2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => first.Target(-1).Length);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(4, 1)]
    [InlineData(3, 2)]
    [InlineData(1, 0)]
    public void A_slice_that_is_not_within_the_samples_is_refused(int start, int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Four.Slice(start, count));
    }

    [Fact]
    public void Inputs_that_do_not_divide_are_refused_with_what_is_left_over()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Dataset<int>(new float[10], new int[4], 4));
        Assert.Equal("inputs", error.ParamName);
        Assert.Contains("The inputs hold 10 floats, which 4 samples cannot share evenly: 2 each leaves 2 over.", error.Message);
    }

    [Fact]
    public void Targets_that_do_not_divide_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Dataset<int>(new float[8], new int[5], 4));
        Assert.Equal("targets", error.ParamName);
    }

    [Fact]
    public void Fewer_targets_than_samples_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>(() => new Dataset<int>(new float[8], [], 4));
        Assert.Contains("fewer than one each", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_count_below_one_is_refused(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dataset<int>(new float[8], new int[4], count));
    }

    [Fact]
    public void Null_arrays_are_refused()
    {
        Assert.Throws<ArgumentNullException>(() => new Dataset<int>(null!, [1], 1));
        Assert.Throws<ArgumentNullException>(() => new Dataset<int>([1], null!, 1));
    }

    [Fact]
    public void Without_weights_each_sample_weighs_one()
    {
        Dataset<int> data = new(new float[8], new int[4], 4);
        Assert.Equal((false, 1f), (data.IsWeighted, data.Weight(3)));
    }

    [Fact]
    public void Views_keep_the_weights_of_their_samples()
    {
        Dataset<int> data = new Dataset<int>(new float[8], new int[4], 4).WithWeights([1, 2, 3, 4]);
        Dataset<int> view = data[1..][1..];
        Assert.Equal((true, 3f, 4f), (view.IsWeighted, view.Weight(0), view.Weight(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => view.Weight(2));
    }

    [Fact]
    public void The_weights_of_a_view_are_its_own_samples()
    {
        Dataset<int> data = new([0, 1, 2, 3], [0, 1, 2, 3], 4);
        Dataset<int> view = data[2..].WithWeights([5, 6])[1..];
        Assert.Equal((3, 6f), (view.Target(0)[0], view.Weight(0)));
        Assert.False(data.IsWeighted);
    }

    [Fact]
    public void Weights_of_another_number_are_refused()
    {
        ArgumentException error = Assert.Throws<ArgumentException>("weights", () => new Dataset<int>(new float[8], new int[4], 4)[1..].WithWeights(new float[4]));
        Assert.StartsWith("A weight for each of 3 samples is needed; there are 4.", error.Message);
    }

    [Theory]
    [InlineData(-0.5f, "The weight of sample 1 is -0.5; a weight is finite and at least 0.")]
    [InlineData(float.NaN, "The weight of sample 1 is NaN; a weight is finite and at least 0.")]
    [InlineData(float.PositiveInfinity, "The weight of sample 1 is Infinity; a weight is finite and at least 0.")]
    public void A_weight_that_is_none_is_refused(float weight, string message)
    {
        ArgumentException error = Assert.Throws<ArgumentException>("weights", () => new Dataset<int>(new float[4], new int[2], 2).WithWeights([0, weight]));
        Assert.StartsWith(message, error.Message);
    }
}
