using FuelEconomy;

namespace Netwright.Samples.Tests.FuelEconomy;

public sealed class FuelEconomyTests
{
    // The file's license keeps it out of the repository. It lies beside the checkout where somebody has put it there.
    private static readonly string? Cars = Find();

    [Fact]
    public void A_car_without_horsepower_is_read_as_one_that_lacks_it()
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, "mpg,cylinders,displacement,horsepower,weight,acceleration,model_year,origin,name\n25.0,4,98.0,,2046,19.0,71,usa,ford pinto\n18.5,8,307.0,130.0,3504,12.0,70,japan,other\n");

        (Car, double)[] cars = CarData.From(path);
        File.Delete(path);

        Assert.Equal([(new Car(4, 98, null, 2046, 19, 71, "usa"), 25), (new Car(8, 307, 130, 3504, 12, 70, "japan"), 18.5)], cars);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void At_least_85_percent_of_the_variance_of_a_held_out_fifth_is_explained(int seed)
    {
        Assert.SkipWhen(Cars is null, "The data are not there.");
        ((Car, double)[] train, (Car, double)[] test) = CarData.Split(CarData.From(Cars!), seed);
        FuelModel model = new(seed);

        model.Fit(train, new FitOptions { Epochs = 200, BatchSize = 16, Verbosity = Verbosity.Silent });

        Assert.InRange(CarData.R2(model, test), 0.85, 1);
    }

    // ../shared/data beside the repository, wherever within it the tests run.
    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string path = Path.Combine(folder.FullName, "shared", "data", "tabular", "mpg.csv");
            if (File.Exists(path))
                return path;
        }

        return null;
    }
}
