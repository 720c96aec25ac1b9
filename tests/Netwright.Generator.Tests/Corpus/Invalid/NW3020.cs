// ---- Of a regression
using Netwright;

[Network(4)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Line;

public static class Program
{
    public static double Run(Line model, Dataset<float> data) => model.Evaluate(data, [Metric.R2(), {|NW3020:Metric.Auc()|}], threads: 1)["auc"];
}

// ---- More classes than there are
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, Dataset<int> data)
    {
        FitOptions options = new() { Epochs = 50, Metrics = new[] { Metric.Precision(), {|NW3020:Metric.TopK()|} } };
        model.Fit(data, options);
    }
}
