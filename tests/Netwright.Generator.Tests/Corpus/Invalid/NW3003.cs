// ---- Labels of a batch
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model, float[] gradient)
    {
        model.Gradient(new float[8], {|NW3003:[0]|}, gradient);
    }
}

// ---- Targets of a data set
using Netwright;

[Network(4)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Digit;

public static class Program
{
    public static void Run(Digit model)
    {
        model.Fit(new Dataset<int>(new float[8], {|NW3003:new int[6]|}, count: 2));
    }
}

// ---- Numbers for a regression
using Netwright;

[Network(4), Dense(2), Loss(Loss.Huber), Adam]
public partial class Line;

public static class Program
{
    public static void Run(Line line, float[] gradient)
    {
        line.Gradient(inputs: new float[4], targets: {|NW3003:[1, 2, 3]|}, gradient);
    }
}

// ---- A label for each image, where each position has one
using Netwright;

public class Program
{
    public static void Main()
    {
        Masks model = new();
        model.Fit(new Dataset<int>(new float[32], {|NW3003:[0, 1]|}, count: 2));
    }
}

[Network(4, 4, 1)]
[Conv2D(3, 3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class Masks;
