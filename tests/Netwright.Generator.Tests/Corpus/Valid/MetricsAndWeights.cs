using System;
using System.Collections.Generic;
using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu, OutputL1 = 1e-4, OutputL2 = 0.01)]
[Dense(6, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Species;

[Network(4)]
[Dense(8, OutputL2 = 0.01)]
[Activation(Activation.Tanh)]
[Dropout(0.2)]
[Dense(2, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam]
public partial class Pair;

[Network(4)]
[Dense(1, OutputL2 = 0)]
[Loss(Loss.Huber)]
[Adam]
public partial class Line;

[Network(4)]
[Dense(3, Activation.Softmax, OutputL2 = 0.1)]
public partial class Predictor;

public static class Program
{
    public static string Run(Species species, Pair pair, Line line, Dataset<int> labels, Dataset<float> flags, Dataset<float> values, Metric given, string monitor)
    {
        Metric[] all = [Metric.Precision(), Metric.Recall(), Metric.F1(), Metric.Auc(), Metric.TopK(2)];
        History history = species.Fit(labels.WithWeights(new float[labels.Count])[..100], labels[100..], new FitOptions
        {
            Metrics = all,
            ClassWeights = new Dictionary<int, double> { [0] = 2.5, [5] = 0 },
            Callbacks = [new EarlyStopping("val_f1_score"), new ReduceLearningRateOnPlateau(monitor: "auc"), new ModelCheckpoint("m-{val_auc:0.00}", "val_top_k_categorical_accuracy", saveBestOnly: true)],
        });
        pair.Fit(flags, new() { Metrics = [given, Metric.BinaryAccuracy(0.7)], Callbacks = [new EarlyStopping("auc")] });
        line.Fit(values, new() { Metrics = [Metric.R2()], Callbacks = [new EarlyStopping("r2_score", mode: MonitorMode.Max), new EarlyStopping(monitor)] });
        Evaluation result = line.Evaluate(values[..10], [Metric.MeanAbsoluteError(), Metric.RootMeanSquaredError()], threads: 2);
        Console.WriteLine(result["mean_absolute_error"] + pair.Evaluate(flags[..10], [Metric.Auc(), Metric.MeanAbsoluteError()])["auc"]);
        Console.WriteLine(ConfusionMatrix.Of(species, labels[..10]).MacroF1);
        return string.Join(", ", history.Names);
    }
}
