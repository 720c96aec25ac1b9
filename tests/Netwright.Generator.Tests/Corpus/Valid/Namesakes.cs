using Netwright;
namespace App;

[Netwright.Network(4), Netwright.Dense(3)]
public partial class Digit;

public sealed class Model
{
    public const int InputLength = 99;

    public void Predict(ReadOnlySpan<float> input, Span<float> output) => output[0] = input[0];

    public int Classify(float[] input) => input.Length;

    public void Fit(Dataset<int> data) => Evaluate(data);

    public double Evaluate(Dataset<int> data) => data.Count;
}

public sealed class DenseAttribute(int units) : Attribute
{
    public int Units => units;
}

[Dense(0)]
public static class Use
{
    public static void Run(Model model, Dataset<int> data)
    {
        model.Predict(new float[3], new float[2]);
        model.Classify(new float[7]);
        model.Fit(data);
        Console.WriteLine(model.Evaluate(data));
    }
}
