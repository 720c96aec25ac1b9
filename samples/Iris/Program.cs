using System.Globalization;
using Iris;
using Netwright;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
(Flower Flower, Species Species)[] flowers = IrisData.From(Path.Combine(AppContext.BaseDirectory, "data", "iris.csv"));
(Dataset<int> train, Dataset<int> test) = IrisData.Split(flowers, seed: 3);
Console.WriteLine($"{train.Count} flowers to train on, {test.Count} to test on, a third of both of each species\n");

var model = new IrisClassifier(seed: 3);
History history = model.Fit(train, new FitOptions { Epochs = 100, Verbosity = Verbosity.Silent });
Console.WriteLine($"Training loss {history.Loss[0]:F3} after the first epoch, {history.Loss[^1]:F3} after {history.Epochs}");
Console.WriteLine($"Test accuracy {100 * model.Evaluate(test).Accuracy:F1} %\n");

foreach ((Flower flower, Species species) in flowers)
{
    Prediction<Species> prediction = model.PredictDetailed(flower);
    if (prediction.Label != species)
        Console.WriteLine($"{species} taken for {prediction}: {flower}");
}
