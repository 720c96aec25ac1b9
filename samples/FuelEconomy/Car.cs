using Netwright;

namespace FuelEconomy;

/// <summary>What is known of a car; a few lack their horsepower.</summary>
public sealed record Car(
    [Scale(3, 8)] int Cylinders,
    [Scale(68, 455)] float Displacement,
    [Scale(46, 230), Default(100)] float? Horsepower,
    [Scale(1600, 5200)] float Weight,
    [Scale(8, 25)] float Acceleration,
    [Scale(70, 82)] int ModelYear,
    [Categories("usa", "europe", "japan")] string Origin);

/// <summary>Miles per gallon from a car.</summary>
[Network<Car, double>]
[Dense(32, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01)]
public partial class FuelModel;
