using System.Globalization;
using Iris;
using Netwright;
using Netwright.Data;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
CsvData<int> flowers = IrisData.From(Path.Combine(AppContext.BaseDirectory, "data", "iris.csv"));
(Dataset<int> train, Dataset<int> test) = flowers.Load().SplitStratified(0.2, seed: 3);
Console.WriteLine($"{train.Count} flowers to train on, {test.Count} to test on, a third of both of each species\n");

var model = new IrisClassifier(seed: 3);
History history = model.Fit(train, new FitOptions { Epochs = 100, Verbosity = Verbosity.Silent });
Console.WriteLine($"Training loss {history.Loss[0]:F3} after the first epoch, {history.Loss[^1]:F3} after {history.Epochs}");
Console.WriteLine($"Test accuracy {100 * model.Evaluate(test).Accuracy:F1} %\n");

for (int i = 0; i < test.Count; i++)
{
    int species = test.Target(i)[0], taken = model.Classify(test.Input(i));
    if (species != taken)
        Console.WriteLine($"{flowers.TargetNames[species]} taken for {flowers.TargetNames[taken]}: {string.Join(" x ", test.Input(i).ToArray())} cm");
}
