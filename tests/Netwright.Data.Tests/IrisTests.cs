using Iris;

namespace Netwright.Data.Tests;

public class IrisTests
{
    private static readonly (Flower Flower, Species Species)[] Flowers = IrisData.From(Path.Combine(AppContext.BaseDirectory, "data", "iris.csv"));

    [Fact]
    public void There_are_50_flowers_of_each_species()
    {
        Assert.Equal((new Flower(5.1f, 3.5f, 1.4f, 0.2f), Species.Setosa), Flowers[0]);
        Assert.All(Enum.GetValues<Species>(), species => Assert.Equal(50, Flowers.Count(one => one.Species == species)));
    }

    // The split of the sample, with its own seed and others.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void At_least_95_percent_of_a_stratified_fifth_are_known(int seed)
    {
        Assert.InRange(Accuracy(split: 3, seed), 0.95, 1);
    }

    // There are splits whose test part has three of the flowers that nobody tells apart by these measures.
    [Fact]
    public void At_least_95_percent_of_ten_stratified_fifths_are_known()
    {
        Assert.InRange(Enumerable.Range(1, 10).Average(split => Accuracy(split, seed: split)), 0.95, 1);
    }

    private static double Accuracy(int split, int seed)
    {
        (Dataset<int> train, Dataset<int> test) = IrisData.Split(Flowers, split);
        IrisClassifier model = new(seed);
        model.Fit(train, new FitOptions { Epochs = 100, Verbosity = Verbosity.Silent });
        return model.Evaluate(test).Accuracy;
    }
}
