using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public sealed class Report(Digit model, Dataset<int> train, Dataset<int> test)
{
    public double Gap => model.Evaluate(train).Accuracy - model.Evaluate(test).Accuracy;

    public void Write(TextWriter writer)
    {
        model.Fit(train);
        foreach ((string name, Dataset<int> data) in (IEnumerable<(string, Dataset<int>)>)[("train", train), ("test", test)])
            writer.WriteLine($"{name}: {model.Evaluate(data).Accuracy:P1}");
    }

    public void Ensemble(int members, TextWriter writer)
    {
        Digit[] models = [.. Enumerable.Range(0, members).Select(static seed => new Digit(seed))];
        foreach (Digit member in models)
            member.Fit(train, new FitOptions { Verbosity = Verbosity.Silent });
        writer.WriteLine(models.Average(member => member.Evaluate(test).Loss));
    }
}
