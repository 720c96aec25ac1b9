using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Late
{
    public static void Run(dynamic model, Type type, float[] input)
    {
        int answer = model.Classify(input);
        object made = Activator.CreateInstance(type, 3)!;
        ((dynamic)made).Fit(new float[7]);
        Lazy<Digit> lazy = new(() => new Digit(seed: answer));
        Console.WriteLine(lazy.Value.Classify(input));
        Console.WriteLine(typeof(Digit).GetMethod(nameof(Digit.Predict)));
    }
}
