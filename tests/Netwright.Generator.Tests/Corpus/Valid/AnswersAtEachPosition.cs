using System;
using Netwright;

const int Samples = 4;
float[] images = new float[Samples * Masks.InputLength];
int[] classes = new int[Samples * 64];
Array.Fill(classes, 2);
Dataset<int> data = new(images, classes, Samples);

Masks masks = new(seed: 1);
masks.Fit(data, new FitOptions { Epochs = 2, Metrics = [Metric.F1(), Metric.TopK(2)] });
Span<int> mask = stackalloc int[64];
masks.Classify(data.Input(0), mask);
(Dataset<int> train, Dataset<int> test) = data.Split(0.5);
Masks other = new(seed: 2);
other.Fit(train);
Console.WriteLine($"{other.Evaluate(test).Accuracy} {mask[0]} {ConfusionMatrix.Of(other, test)}");

Steps steps = new();
steps.Fit(new Dataset<float>(new float[2 * 10 * 3], new float[2 * 10], 2).WithLengths([10, 4]));

[Network(8, 8, 3)]
[Conv2D(8, 3, Activation.Relu, Strides = 2, Padding = Padding.Same)]
[Conv2DTranspose(4, 2, Activation.Relu, Strides = 2)]
[Conv2D(3, 1)]
[Activation(Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Masks;

[Network(10, 3)]
[Conv1D(8, 3, Activation.Relu, Padding = Padding.Causal)]
[Dense(1, PerPosition = true)]
[Loss(Loss.MeanSquaredError)]
[Adam]
public partial class Steps;
