using System;
using Netwright;

IrisClassifier model = new(seed: 1);
(Iris, Species)[] samples = [(new(5.1f, 3.5f, 1.4f, 0.2f), Species.Setosa), (new(6.3f, 3.3f, 6f, 2.5f), Species.Virginica)];
History history = model.Fit(samples, new FitOptions { Epochs = 3, Callbacks = [new EarlyStopping("loss")] });
Prediction<Species> detailed = model.PredictDetailed(samples[0].Item1);
float[] packed = new float[IrisClassifier.InputLength];
IrisClassifier.Pack(samples[1].Item1, packed);
Console.WriteLine($"{model.Predict(new Iris(6, 3, 5, 2))} {detailed.Label} {detailed[Species.Setosa]} {model.Classify(packed)} {history.Epochs}");

House[] houses = [new() { Area = 100, Street = new("north", 7) }];
Rents rents = new();
rents.Fit(houses, house => house, house => house.Rent, new FitOptions { Epochs = 2 });
Console.WriteLine(rents.Predict(houses[0]) + new Warm().Predict(houses[0]).From);

public readonly record struct Iris(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth);

public enum Species { Setosa, Versicolor, Virginica }

[Network<Iris, Species>]
[Dense(16, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam]
public partial class IrisClassifier;

public sealed record Street([Categories("north", "south")] string Side, [Scale(0, 100)] int Number);

public class House
{
    [Scale(0, 500)]
    public double Area { get; init; }

    [Log, Default(0)]
    public long? Price => null;

    [FixedLength(2)]
    public bool[] Floors { get; init; } = [true, false];

    [Cyclic(Cycle.Month)]
    public DateOnly Built { get; init; }

    public Street Street { get; init; } = new("south", 1);

    [Ignore]
    public string Notes { get; init; } = "";

    [Ignore]
    public double Rent { get; init; }
}

[Netwright.Network<House, double>, Dense(8, Activation.Relu), Dense(1), Loss(Loss.MeanSquaredError), Sgd]
internal partial class Rents;

public record struct Span(float From, float To);

[NetworkAttribute<House, Span>]
[Dense(2)]
public partial class Warm;
