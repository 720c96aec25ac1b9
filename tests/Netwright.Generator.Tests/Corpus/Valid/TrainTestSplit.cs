using Netwright;

namespace Iris;

[Network(4)]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[AdamW(0.005, WeightDecay = 0.01)]
public partial class Flower;

public static class Program
{
    public static void Main()
    {
        (float[] inputs, int[] labels) = Read("iris.csv");
        var data = new Dataset<int>(inputs, labels, labels.Length);
        Dataset<int> train = data[..120], test = data[120..];

        Flower model = new(seed: 1);
        History history = model.Fit(train, new FitOptions { Epochs = 50, ValidationSplit = 0.1, Shuffle = true, Seed = 3 });
        Evaluation result = model.Evaluate(test);
        Console.WriteLine($"{history["val_loss"][^1]} {result.Accuracy}");
    }

    private static (float[] Inputs, int[] Labels) Read(string path)
    {
        List<float> inputs = [];
        List<int> labels = [];
        foreach (string line in File.ReadLines(path))
        {
            string[] cells = line.Split(',');
            inputs.AddRange(cells[..4].Select(float.Parse));
            labels.Add(int.Parse(cells[4]));
        }

        return ([.. inputs], [.. labels]);
    }
}
