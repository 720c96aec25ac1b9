using Netwright;

/// <summary>A network over the consumer's own types.</summary>
public static class Typed
{
    /// <summary>Trains it a little; whether it then tells small from large.</summary>
    public static bool Learns()
    {
        (Box, Size)[] boxes = [.. Enumerable.Range(0, 100).Select(static i => (new Box(i, 100 - i / 2, i % 2 == 0), i < 50 ? Size.Small : Size.Large))];
        var model = new BoxClassifier(seed: 1);
        model.Fit(boxes, new FitOptions { Epochs = 50, BatchSize = 10, Verbosity = Verbosity.Silent });
        Prediction<Size> small = model.PredictDetailed(new Box(10, 95, true));
        Console.WriteLine(small);
        return small.Label == Size.Small && model.Predict(new Box(90, 55, false)) == Size.Large;
    }
}

public readonly record struct Box([property: Standardize] float Width, [property: Standardize] int Height, bool Open);

public enum Size
{
    Small,
    Large,
}

[Network<Box, Size>]
[Dense(8, Activation.Relu)]
[Dense(2, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class BoxClassifier;
