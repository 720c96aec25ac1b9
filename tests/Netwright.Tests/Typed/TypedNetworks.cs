using System.Runtime.CompilerServices;

namespace Netwright.Tests.Typed;

public readonly record struct Flower(float SepalLength, float SepalWidth, float PetalLength, float PetalWidth);

public enum Species
{
    Setosa,
    Versicolor,
    Virginica,
}

[Network<Flower, Species>]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.SparseCategoricalCrossentropy)]
[Adam(0.01)]
public partial class FlowerClassifier;

/// <summary>The same with its members in another order.</summary>
public readonly record struct TurnedFlower(float SepalWidth, float SepalLength, float PetalLength, float PetalWidth);

[Network<TurnedFlower, Species>]
[Dense(8, Activation.Relu)]
[Dense(3, Activation.Softmax)]
[Loss(Loss.CategoricalCrossentropy)]
[Adam(0.01)]
public partial class TurnedFlowerClassifier;

public enum Fuel
{
    Petrol = 3,
    Diesel = 8,
    Electric = -1,
}

[InlineArray(3)]
public struct Three
{
    private short first;
}

public record Position(double X, float Y);

public class Vehicle
{
    public Position Place { get; init; } = new(0, 0);

    public byte Doors { get; init; }

    public decimal Price;

    [Log, Scale(0, 10)]
    public long Mileage { get; init; }

    [Default(0.25)]
    public int? Owners { get; init; }

    [Default(0.5)]
    public bool? Serviced { get; init; }

    public bool Automatic { get; init; }

    public Fuel Fuel { get; init; } = Fuel.Petrol;

    [Categories("usa", "europe", "japan")]
    public string Origin { get; init; } = "usa";

    [FixedLength(2), Scale(-1, 1)]
    public float[] Wear { get; init; } = [0, 0];

    public Three Marks { get; init; }

    [Cyclic(Cycle.Hour, Cycle.Weekday, Cycle.Month)]
    public DateTime Sold { get; init; }

    [Cyclic(Cycle.Hour)]
    public TimeOnly At { get; init; }

    [Cyclic(Cycle.Month)]
    public DateOnly Built { get; init; }

    [Ignore]
    public object? Notes { get; init; }

    public static int Count => 0;

    internal int Hidden => 0;
}

[Network<Vehicle, bool>]
[Dense(4, Activation.Relu)]
[Dense(1, Activation.Sigmoid)]
[Loss(Loss.BinaryCrossentropy)]
[Adam(0.05)]
public partial class VehicleJudge;

public record Plane(float X, float Y);

public record Wave(double Sum, float Difference);

[Network<Plane, Wave>]
[Dense(2)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.05)]
public partial class WaveModel;

[Network<Plane, double>]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.05)]
public partial class SumModel;
