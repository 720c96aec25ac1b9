using Netwright;

namespace Tool;

[Network(6)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Verdict;

public static class Program
{
    public static void Main(string[] args)
    {
        Dataset<int> train = Idx.Load(args[0], args[1]), test = Idx.Load(args[2], args[3]);
        var model = new Verdict();
        model.Fit(train);
        Console.WriteLine($"seen {model.Evaluate(train).Accuracy}, new {Accuracy(model, test)}");
    }

    private static double Accuracy(Verdict model, Dataset<int> data) => model.Evaluate(data).Accuracy;
}
