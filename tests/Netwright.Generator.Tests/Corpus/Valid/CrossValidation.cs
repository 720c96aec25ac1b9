using Netwright;

namespace Tool;

[Network(9)]
[Dense(32, Activation.Elu)]
[Dropout(0.3)]
[Dense(4, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy, LabelSmoothing = 0.1)]
[Adam(1e-3, Beta1 = 0.95, Beta2 = 0.99, Epsilon = 1e-8)]
public partial class Kind;

public static class CrossValidation
{
    public static double Run(IReadOnlyList<(Dataset<float> Train, Dataset<float> Test)> folds, int epochs)
    {
        double sum = 0;
        for (int fold = 0; fold < folds.Count; fold++)
        {
            Kind model = new(seed: fold);
            model.Fit(folds[fold].Train, new FitOptions { Epochs = epochs, Verbosity = Verbosity.Silent });
            sum += model.Evaluate(folds[fold].Test).Accuracy;
        }

        return sum / folds.Count;
    }

    public static void Online(Kind model, IEnumerable<Dataset<float>> days)
    {
        foreach (Dataset<float> day in days)
        {
            Console.WriteLine(model.Evaluate(day).Loss);
            model.Fit(day);
        }
    }
}
