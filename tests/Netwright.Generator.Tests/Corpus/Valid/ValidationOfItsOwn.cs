using Netwright;

namespace Tool;

[Network(20)]
[Dense(20, Activation.Mish)]
[Dense(5, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy, LabelSmoothing = 0.05)]
[Adam(0.0005)]
public partial class Tags;

public static class Training
{
    public static Tags Run(Dataset<float> train, Dataset<float> validation, double share, CancellationToken cancellation)
    {
        var model = new Tags(seed: 5);
        History history = model.Fit(train, validation, new FitOptions
        {
            Epochs = 40,
            BatchSize = 64,
            Threads = Environment.ProcessorCount,
            CancellationToken = cancellation,
            Output = Console.Error,
        });
        Console.WriteLine(string.Join(' ', history.ValidationLoss));
        Console.WriteLine(model.Evaluate(train, threads: 2).Loss);

        double split = Math.Clamp(share, 0, 0.5);
        model.Fit(train, new FitOptions { ValidationSplit = split, Epochs = (int)(10 * share) });
        return model;
    }
}
