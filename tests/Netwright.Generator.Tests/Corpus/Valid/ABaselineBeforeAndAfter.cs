using Netwright;

namespace Tool;

[Network(9)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Sgd]
public partial class Line;

public static class Baseline
{
    public static void Run(Dataset<float> data)
    {
        var model = new Line(seed: 1);
        model.Fit(data, new FitOptions { Epochs = 3, ValidationSplit = 0.25 });

        // A model of last year, which has never seen these data.
        model = new Line();
        model.Load("last-year.safetensors");
        Console.WriteLine(model.Evaluate(data).Loss);
    }
}
