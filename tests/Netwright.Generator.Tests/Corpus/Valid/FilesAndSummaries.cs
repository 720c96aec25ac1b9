using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Files
{
    public static void Run(Digit model, string folder)
    {
        string path = Path.Combine(folder, nameof(Digit) + ".safetensors");
        model.Save(path);
        var second = new Digit();
        second.Load(path);
        if (!model.Parameters.SequenceEqual(second.Parameters))
            throw new InvalidDataException($"{Digit.Summary} {Digit.ParameterCount}");

        foreach (Digit each in (Digit[])[model, second, new(1), new(seed: 2)])
            each.Parameters.Clear();
    }
}
