using System;
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void TheOtherPart(Digit model, Dataset<int> data)
    {
        var (train, test) = data.Split(0.2);
        model.Fit(train);
        Console.WriteLine(model.Evaluate(test).Accuracy);
    }

    public static void KeptForValidation(Digit model, Dataset<int> data)
    {
        Dataset<int> last = data[80..];
        model.Fit(data, new FitOptions { ValidationSplit = 0.2 });
        Console.WriteLine(model.Evaluate(last).Accuracy);
    }

    public static void OptionsOfAnotherMethod(Digit model, Dataset<int> data, FitOptions options)
    {
        Dataset<int> last = data[80..];
        model.Fit(data, options);
        Console.WriteLine(model.Evaluate(last).Accuracy);
    }

    public static void BeforeTraining(Digit model, Dataset<int> data)
    {
        Dataset<int> last = data[80..];
        Console.WriteLine(model.Evaluate(last).Accuracy);
        model.Fit(data);
    }

    public static void AnotherModel(Dataset<int> data)
    {
        var (train, test) = data.Split(0.2);
        Digit all = new(), some = new();
        all.Fit(data);
        some.Fit(train);
        Console.WriteLine(some.Evaluate(test).Accuracy);
    }

    public static void Loaded(Digit model, Dataset<int> data)
    {
        Dataset<int> last = data[80..];
        model.Fit(data);
        model.Load("of others.safetensors");
        Console.WriteLine(model.Evaluate(last).Accuracy);
    }

    public static void OtherData(Digit model, Dataset<int> data, Dataset<int> others)
    {
        var (_, test) = data.Split(0.2);
        data = others;
        model.Fit(data);
        Console.WriteLine(model.Evaluate(test).Accuracy);
    }
}
