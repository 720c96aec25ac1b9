using Netwright;

float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];
var model = new Xor(seed: 1);
model.Fit(new Dataset<float>(inputs, targets, 4), new FitOptions { Epochs = 2000, BatchSize = 4, Verbosity = Verbosity.Silent });

float[] outputs = new float[4];
model.PredictBatch(inputs, outputs);
Console.WriteLine(string.Join(" ", outputs.Select(output => output.ToString("0.00"))));
return outputs.Select(output => output > 0.5f ? 1f : 0f).SequenceEqual(targets) ? 0 : 1;

[Network(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class Xor;
