using System.Globalization;
using FuelEconomy;
using Netwright;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var path])
{
    Console.Error.WriteLine("Usage: FuelEconomy FILE, a CSV file with the columns mpg, cylinders, displacement, horsepower, weight, acceleration, model_year and origin");
    return 2;
}

((Car Car, double MilesPerGallon)[] train, (Car Car, double MilesPerGallon)[] test) = CarData.Split(CarData.From(path), seed: 1);
Console.WriteLine($"{train.Length} cars to train on, {test.Length} to test on\n");

FuelModel model = new(seed: 1);
model.Fit(train, new FitOptions { Epochs = 200, BatchSize = 16, Verbosity = Verbosity.Silent });
Console.WriteLine($"R2 on the test cars: {CarData.R2(model, test):F3}\n");

foreach ((Car car, double milesPerGallon) in test.Take(5))
    Console.WriteLine($"{milesPerGallon,5:F1} mpg, predicted {model.Predict(car),5:F1}: {car}");
return 0;
