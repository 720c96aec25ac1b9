using Sylvan.Data.Csv;

namespace FuelEconomy;

/// <summary>Cars with their miles per gallon.</summary>
internal static class CarData
{
    private static readonly string[] Columns = ["mpg", "cylinders", "displacement", "horsepower", "weight", "acceleration", "model_year", "origin"];

    /// <summary>Reads a file with those columns.</summary>
    public static (Car Car, double MilesPerGallon)[] From(string path)
    {
        using CsvDataReader csv = CsvDataReader.Create(path);
        int[] at = [.. Columns.Select(csv.GetOrdinal)];
        List<(Car, double)> cars = [];
        while (csv.Read())
        {
            Car car = new(
                csv.GetInt32(at[1]),
                csv.GetFloat(at[2]),
                csv.GetString(at[3]).Length == 0 ? null : csv.GetFloat(at[3]),
                csv.GetFloat(at[4]),
                csv.GetFloat(at[5]),
                csv.GetInt32(at[6]),
                csv.GetString(at[7]));
            cars.Add((car, csv.GetDouble(at[0])));
        }

        return [.. cars];
    }

    /// <summary>The cars in an order that the seed decides, four fifths to train on and one to test on.</summary>
    public static ((Car Car, double MilesPerGallon)[] Train, (Car Car, double MilesPerGallon)[] Test) Split((Car Car, double MilesPerGallon)[] cars, int seed)
    {
        (Car, double)[] shuffled = [.. cars];
        new Random(seed).Shuffle(shuffled);
        int kept = shuffled.Length * 4 / 5;
        return (shuffled[..kept], shuffled[kept..]);
    }

    /// <summary>The share of the variance that a model explains: 1 for all of it, 0 for a model that always predicts the mean.</summary>
    public static double R2(FuelModel model, (Car Car, double MilesPerGallon)[] cars)
    {
        double mean = cars.Average(static car => car.MilesPerGallon);
        double left = cars.Sum(car => Math.Pow(car.MilesPerGallon - model.Predict(car.Car), 2));
        return 1 - left / cars.Sum(car => Math.Pow(car.MilesPerGallon - mean, 2));
    }
}
