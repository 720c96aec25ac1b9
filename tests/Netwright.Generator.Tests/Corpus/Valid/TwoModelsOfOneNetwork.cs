using Netwright;

namespace App;

[Network(4)]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Teacher
{
    public static void Run(Dataset<int> real, Dataset<int> made)
    {
        Digit first = new(1), second = new(2);
        first.Fit(real);
        second.Fit(made);
        Console.WriteLine($"{first.Evaluate(made).Loss} {second.Evaluate(real).Loss}");
        second.Parameters.CopyTo(first.Parameters);
        (first, second) = (second, first);
    }
}
