using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public sealed record Settings(int Epochs = 0, double Split = 0);

public static class Options
{
    public static History Run(Digit model, Dataset<int> data, Settings settings, string[] args)
    {
        int epochs = 0, batch = 0, threads = -1;
        double split = -1;
        if (args.Length > 0)
            epochs = int.Parse(args[0]);
        batch += 32;
        threads = Math.Max(threads, 0);
        split = args.Length > 1 ? double.Parse(args[1]) : 0;
        FitOptions options = new()
        {
            Epochs = epochs,
            BatchSize = batch,
            Threads = threads,
            ValidationSplit = split,
            Shuffle = false,
            Seed = args.Length,
            Verbosity = Verbosity.LinePerEpoch,
            Output = TextWriter.Null,
        };
        model.Fit(data, options);
        model.Fit(data, options: new() { Epochs = settings.Epochs, ValidationSplit = settings.Split });
        model.Fit(data, new FitOptions());
        model.Fit(data, new FitOptions { ValidationSplit = 0, Threads = 0, Epochs = 1, BatchSize = 1, Seed = -1 });
        model.Fit(data, new FitOptions { ValidationSplit = 1 / 5.0, Threads = 1024, Seed = null });
        return model.Fit(data, null);
    }
}

// A namesake with another meaning.
public sealed class Job
{
    public sealed class FitOptions
    {
        public int Epochs { get; init; }

        public double ValidationSplit { get; init; }
    }

    public static FitOptions Endless { get; } = new() { Epochs = -1, ValidationSplit = 2 };
}
