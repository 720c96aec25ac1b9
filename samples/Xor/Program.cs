using Netwright;

// The four cases of the exclusive or.
float[] inputs = [0, 0, 0, 1, 1, 0, 1, 1];
float[] targets = [0, 1, 1, 0];

var model = new Xor(seed: 1);
model.Fit(new Dataset<float>(inputs, targets, count: 4), new FitOptions { Epochs = 500, Verbosity = Verbosity.Silent });

float[] outputs = new float[4];
model.PredictBatch(inputs, outputs);
for (int i = 0; i < 4; i++)
    Console.WriteLine($"{inputs[2 * i]} xor {inputs[2 * i + 1]} = {outputs[i]:F2}");

[Network(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class Xor;
