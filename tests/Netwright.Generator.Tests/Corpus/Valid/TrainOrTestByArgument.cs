using Netwright;

var model = new Digits();
Dataset<int> data = Idx.Load(args[1], args[2]);
if (args[0] == "train")
{
    model.Fit(data, new FitOptions { Epochs = 5 });
    model.Save("digits.safetensors");
}
else
{
    model.Load("digits.safetensors");
    Console.WriteLine(model.Evaluate(data).Accuracy);
}

[Network(28, 28)]
[Flatten]
[Dense(128, Activation.Relu)]
[Dense(10, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digits;
