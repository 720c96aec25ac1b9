using Netwright;

Dataset<float> table = new(inputs: [0, 0, 0, 1, 1, 0, 1, 1], targets: [0, 1, 1, 0], count: 4);
var model = new Xor(seed: 7);
model.Fit(table, new FitOptions { Epochs = 2000, BatchSize = 4, Verbosity = Verbosity.Silent });
Console.WriteLine(model.Evaluate(table).Accuracy);

Span<float> output = stackalloc float[Xor.OutputLength];
for (int i = 0; i < table.Count; i++)
{
    model.Predict(table.Input(i), output);
    Console.WriteLine($"{table.Input(i)[0]} xor {table.Input(i)[1]} = {output[0]:F2}");
}

[Network(2)]
[Dense(8, Activation.Tanh)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class Xor;
