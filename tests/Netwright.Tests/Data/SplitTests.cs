using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Data;

public class SplitTests
{
    // Input i is i, so that a sample can be known again; 60 of class 0, 30 of class 1, 10 of class 2, in this order.
    private static readonly Dataset<int> Hundred = new(
        [.. Enumerable.Range(0, 100).Select(i => (float)i)], [.. Enumerable.Range(0, 100).Select(i => i < 60 ? 0 : i < 90 ? 1 : 2)], 100);

    public static TheoryData<string> Ways => ["last", "shuffled", "stratified"];

    [Fact]
    public void The_last_part_is_split_off_as_a_view()
    {
        float[] inputs = [0, 1, 2, 3, 4];
        (Dataset<int> train, Dataset<int> test) = new Dataset<int>(inputs, [0, 1, 2, 3, 4], 5).Split(0.4);
        Assert.Equal([0f, 1f, 2f], train.Inputs);
        Assert.Equal([3, 4], test.Targets);
        inputs[3] = 9;
        Assert.Equal([9f], test.Input(0));
    }

    [Theory]
    [InlineData(10, 0.9, 9)]
    [InlineData(10, 0.25, 3)]
    [InlineData(10, 0.24, 2)]
    [InlineData(150, 0.2, 30)]
    [InlineData(2, 0.5, 1)]
    public void The_test_part_is_the_nearest_number_of_samples(int count, double share, int test)
    {
        Dataset<int> data = new(new float[count], new int[count], count);
        Assert.Equal((count - test, test), Counts(data.Split(share)));
        Assert.Equal((count - test, test), Counts(data.SplitShuffled(share, 1)));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Each_sample_is_in_one_part_with_its_own_target(string way)
    {
        (Dataset<int> train, Dataset<int> test) = Split(way, 0.2, seed: 3);
        Assert.Equal(Enumerable.Range(0, 100).Select(i => (float)i), Numbers(train).Concat(Numbers(test)).Order());
        Assert.All([train, test], part => Assert.All(Enumerable.Range(0, part.Count), i => Assert.Equal(Hundred.Target((int)part.Input(i)[0]), part.Target(i))));
    }

    [Theory]
    [InlineData("shuffled")]
    [InlineData("stratified")]
    public void A_seed_draws_the_same_parts_again_and_another_seed_others(string way)
    {
        Assert.Equal(Numbers(Split(way, 0.2, 1).Test), Numbers(Split(way, 0.2, 1).Test));
        Assert.NotEqual(Numbers(Split(way, 0.2, 1).Test), Numbers(Split(way, 0.2, 2).Test));
    }

    [Theory]
    [InlineData("shuffled")]
    [InlineData("stratified")]
    public void Both_parts_come_in_random_order(string way)
    {
        (Dataset<int> train, Dataset<int> test) = Split(way, 0.2, 1);
        Assert.All([train, test], part => Assert.NotEqual(Numbers(part).Order(), Numbers(part)));
    }

    // Written down once: parts that a program was tested with are the same after an update.
    [Fact]
    public void What_a_seed_draws_stays_the_same()
    {
        Assert.Equal([11f, 72f, 0f, 84f, 80f], Numbers(Hundred.SplitShuffled(0.05, 42).Test));
    }

    [Fact]
    public void A_stratified_split_keeps_each_classs_share()
    {
        (Dataset<int> train, Dataset<int> test) = Hundred.SplitStratified(0.2, 5);
        Assert.Equal([48, 24, 8], Frequencies(train));
        Assert.Equal([12, 6, 2], Frequencies(test));
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(0.99)]
    public void A_stratified_split_has_each_class_in_both_parts(double share)
    {
        (Dataset<int> train, Dataset<int> test) = Hundred.SplitStratified(share, 5);
        Assert.DoesNotContain(0, Frequencies(train));
        Assert.DoesNotContain(0, Frequencies(test));
    }

    [Fact]
    public void A_stratified_split_takes_one_hot_rows_for_classes()
    {
        (_, Dataset<float> test) = Hundred.ToOneHot(3).SplitStratified(0.2, 5);
        Assert.Equal(Numbers(Hundred.SplitStratified(0.2, 5).Test), test.Inputs.ToArray());
        Assert.Equal([12, 6, 2], Frequencies(test.ToLabels()));
    }

    [Fact]
    public void A_class_of_one_sample_cannot_be_stratified()
    {
        Dataset<int> data = new(new float[5], [0, 0, 7, 1, 1], 5);
        InvalidOperationException error = Assert.Throws<InvalidOperationException>(() => data.SplitStratified(0.5, 1));
        Assert.Equal("Only sample 2 has the target 7; a class needs two samples to be in both parts.", error.Message);
    }

    [Fact]
    public void Measured_targets_are_no_classes_to_stratify_by()
    {
        Assert.Contains("has the target ", Assert.Throws<InvalidOperationException>(() => Samples.Plane(20).SplitStratified(0.5, 1)).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-0.1)]
    [InlineData(20)]
    [InlineData(double.NaN)]
    public void A_share_out_of_range_is_refused(double share)
    {
        Assert.All(Ways, way => Assert.Throws<ArgumentOutOfRangeException>("share", () => Split(way.Data, share, 1)));
    }

    [Theory]
    [InlineData(0.001, "leaves 100 for training and 0 for the test")]
    [InlineData(0.999, "leaves 0 for training and 100 for the test")]
    public void A_part_without_samples_is_refused(double share, string said)
    {
        Assert.Contains(said, Assert.Throws<ArgumentOutOfRangeException>("share", () => Hundred.Split(share)).Message);
        Assert.Contains(said, Assert.Throws<ArgumentOutOfRangeException>("share", () => Hundred.SplitShuffled(share, 1)).Message);
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public void Samples_keep_their_weights(string way)
    {
        Dataset<int> weighted = Hundred.WithWeights([.. Enumerable.Range(0, 100).Select(i => i / 2f)]);
        (Dataset<int> train, Dataset<int> test) = Split(way, 0.2, seed: 3, weighted);
        Assert.All([train, test], part => Assert.All(Enumerable.Range(0, part.Count), i => Assert.Equal(part.Input(i)[0] / 2, part.Weight(i))));
        Assert.False(Split(way, 0.2, seed: 3).Train.IsWeighted);
    }

    [Fact]
    public void A_view_is_split_within_itself()
    {
        Dataset<int> view = Hundred[60..];
        Assert.Equal(view.Inputs.ToArray(), Numbers(view.SplitStratified(0.5, 1).Train).Concat(Numbers(view.SplitStratified(0.5, 1).Test)).Order());
        Assert.Equal([98f, 99f], view.Split(0.05).Test.Inputs);
    }

    private static (Dataset<int> Train, Dataset<int> Test) Split(string way, double share, int seed, Dataset<int>? data = null) => way switch
    {
        "last" => (data ?? Hundred).Split(share),
        "shuffled" => (data ?? Hundred).SplitShuffled(share, seed),
        _ => (data ?? Hundred).SplitStratified(share, seed),
    };

    private static (int Train, int Test) Counts((Dataset<int> Train, Dataset<int> Test) parts) => (parts.Train.Count, parts.Test.Count);

    private static float[] Numbers(Dataset<int> data) => data.Inputs.ToArray();

    private static int[] Frequencies(Dataset<int> data) => [.. Enumerable.Range(0, 3).Select(label => data.Targets.Count(label))];
}
