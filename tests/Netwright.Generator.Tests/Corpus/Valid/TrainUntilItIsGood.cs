using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Stopping
{
    public static Digit Run(Dataset<int> all)
    {
        int share = all.Count / 5;
        Dataset<int> test = all[..share], train = all[share..];
        Digit model = new(seed: 0);
        double best = double.MaxValue;
        for (int patience = 3; patience > 0;)
        {
            model.Fit(train, new FitOptions { Verbosity = Verbosity.Silent });
            double loss = model.Evaluate(test).Loss;
            if (loss < best)
                (best, patience) = (loss, 3);
            else
                patience--;
            Console.WriteLine($"{model.Evaluate(train).Loss:F4} {loss:F4}");
        }

        model.Save("best.safetensors");
        return model;
    }

    public static void Diverging(Digit model, Dataset<int> data)
    {
        try
        {
            model.Fit(data);
        }
        catch (TrainingDivergedException exception)
        {
            Console.Error.WriteLine($"{exception.Epoch} {exception.Batch} {exception.History.Epochs}");
        }
    }
}
