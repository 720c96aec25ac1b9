using Netwright;

const int Samples = 200;
float[] x = new float[Samples], y = new float[Samples];
for (int i = 0; i < Samples; i++)
{
    x[i] = i * MathF.Tau / Samples;
    y[i] = MathF.Sin(x[i]);
}

var wave = new Dataset<float>(x, y, Samples);
var model = new Sine();
History history = model.Fit(wave[..150], wave[150..], new() { Epochs = 100, BatchSize = 10 });
Console.WriteLine(history.ValidationLoss[^1]);
float[] outputs = new float[Samples];
model.PredictBatch(x, outputs);
Console.WriteLine(x.Zip(outputs).Max(static pair => MathF.Abs(MathF.Sin(pair.First) - pair.Second)));

[Network(1)]
[Dense(16, Activation.Tanh)]
[Dense(16, Activation.Tanh)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01)]
public partial class Sine;
