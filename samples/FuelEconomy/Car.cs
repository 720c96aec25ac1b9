using Netwright;

namespace FuelEconomy;

/// <summary>What is known of a car; a few lack their horsepower.</summary>
public sealed record Car(
    [Standardize] int Cylinders,
    [Standardize] float Displacement,
    [Standardize, Default(100)] float? Horsepower,
    [Standardize] float Weight,
    [Standardize] float Acceleration,
    [Standardize] int ModelYear,
    [Categories("usa", "europe", "japan")] string Origin);

/// <summary>Miles per gallon from a car.</summary>
[Network<Car, double>]
[Dense(32, Activation.Relu)]
[Dense(16, Activation.Relu)]
[Dense(1)]
[Loss(Loss.MeanSquaredError)]
[Adam(0.01)]
public partial class FuelModel;
