namespace Netwright.Tests.Typed;

public class PackTests
{
    private static readonly Vehicle Car = new()
    {
        Place = new(1.5, -2),
        Doors = 5,
        Price = 123.5m,
        Mileage = 99,
        Owners = 2,
        Serviced = true,
        Automatic = true,
        Fuel = Fuel.Diesel,
        Origin = "europe",
        Wear = [0, 0.5f],
        Marks = Marks(7, 8, 9),
        Sold = new DateTime(2024, 4, 7, 18, 0, 0),
        At = new TimeOnly(12, 0),
        Built = new DateOnly(2020, 1, 31),
    };

    [Fact]
    public void Members_become_floats_in_the_order_of_the_declaration()
    {
        float[] expected =
        [
            1.5f, -2, 5, 123.5f, (float)(Math.Log(100) / 10), 2, 1, 1,
            0, 1, 0,
            0, 1, 0,
            0.5f, 0.75f,
            7, 8, 9,
            -1, 0, 0, 1, 1, 0,
            0, -1,
            0, 1,
        ];

        float[] input = Pack(Car);

        Assert.Equal(VehicleJudge.InputLength, expected.Length);
        Assert.All(expected.Zip(input), static pair => Assert.Equal(pair.First, pair.Second, 1e-6f));
    }

    [Fact]
    public void Null_counts_as_what_its_default_says()
    {
        float[] input = Pack(new Vehicle());

        Assert.Equal((0.25f, 0.5f), (input[5], input[6]));
    }

    [Fact]
    public void The_order_stands_in_the_summary_with_what_each_member_is()
    {
        string[] lines = VehicleJudge.Summary.Split('\n');

        Assert.Contains("     0  Place.X: number", lines);
        Assert.Contains("     4  Mileage: number, ln(1 + x), 0 to 10 as 0 to 1", lines);
        Assert.Contains("     5  Owners: number, 0.25 for null", lines);
        Assert.Contains("     8  Fuel: one of Petrol, Diesel, Electric", lines);
        Assert.Contains("    14  Wear: 2 of: number, -1 to 1 as 0 to 1", lines);
        Assert.Contains("    19  Sold: sine and cosine of Hour, Weekday, Month", lines);
        Assert.Contains("Output bool: true or false", lines);
    }

    [Theory]
    [InlineData("Origin is mars; it is one of usa, europe, japan.")]
    [InlineData("Fuel is 4; it is one of Petrol, Diesel, Electric.")]
    [InlineData("Wear has 3 elements; its [FixedLength] says 2.")]
    [InlineData("Wear is null, and its features are needed.")]
    [InlineData("Place is null, and its features are needed.")]
    [InlineData("Mileage is -1; [Log] takes ln(1 + x), which needs more than -1.")]
    public void A_value_of_which_no_feature_can_be_made_is_named(string message)
    {
        Vehicle bad = message switch
        {
            ['O', ..] => new() { Origin = "mars" },
            ['F', ..] => new() { Fuel = (Fuel)4 },
            ['P', ..] => new() { Place = null! },
            ['M', ..] => new() { Mileage = -1 },
            _ when message.Contains("null") => new() { Wear = null! },
            _ => new() { Wear = new float[3] },
        };

        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Pack(bad)).Message);
    }

    [Fact]
    public void A_span_of_another_length_is_refused()
        => Assert.Equal("FlowerClassifier packs a sample into 4 floats; the span for them holds 3.", Assert.Throws<ArgumentException>(static () => FlowerClassifier.Pack(default(Flower), new float[3])).Message);

    [Fact]
    public void A_sample_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(static () => Pack(null!));

    [Fact]
    public void A_bad_sample_of_many_is_numbered()
    {
        Vehicle[] vehicles = [new(), new(), new() { Origin = "mars" }];

        string message = Assert.Throws<ArgumentException>(() => VehicleJudge.Pack(vehicles, static vehicle => vehicle, static _ => true)).Message;

        Assert.StartsWith("Sample 2: Origin is mars;", message);
    }

    [Fact]
    public void Samples_of_an_unknown_number_are_packed_whole()
    {
        Dataset<int> data = FlowerClassifier.Pack(Many(1000), static flower => flower, static flower => (Species)((int)flower.SepalLength % 3));

        Assert.Equal((1000, 4), (data.Count, data.InputLength));
        Assert.Equal([999, 1, 2, 3], data.Input(999).ToArray());
        Assert.Equal(0, data.Target(999)[0]);

        static IEnumerable<Flower> Many(int count)
        {
            for (int i = 0; i < count; i++)
                yield return new(i, 1, 2, 3);
        }
    }

    [Fact]
    public void A_target_becomes_the_number_of_its_class_or_one_hot_as_the_loss_takes_it()
    {
        (TurnedFlower, Species)[] samples = [(default, Species.Virginica)];

        Assert.Equal([0, 0, 1], TurnedFlowerClassifier.Pack(samples, static sample => sample.Item1, static sample => sample.Item2).Target(0).ToArray());
        Assert.Equal([2], FlowerClassifier.Pack(samples, static _ => default(Flower), static sample => sample.Item2).Target(0).ToArray());
        Assert.Equal([3, -1], WaveModel.Pack<int>([0], static _ => new(1, 2), static _ => new(3, -1)).Target(0).ToArray());
    }

    [Fact]
    public void A_target_that_is_no_member_is_named()
        => Assert.Equal(
            "Sample 0: The target Species is 77; it is one of Setosa, Versicolor, Virginica. (Parameter 'samples')",
            Assert.Throws<ArgumentException>(static () => FlowerClassifier.Pack<int>([1], static _ => default, static _ => (Species)77)).Message);

    [Fact]
    public void No_samples_are_refused()
        => Assert.Contains("no samples", Assert.Throws<ArgumentException>(static () => FlowerClassifier.Pack<Flower>([], static flower => flower, static _ => default)).Message);

    private static float[] Pack(Vehicle vehicle)
    {
        float[] input = new float[VehicleJudge.InputLength];
        VehicleJudge.Pack(vehicle, input);
        return input;
    }

    private static Three Marks(short first, short second, short third)
    {
        Three marks = default;
        (marks[0], marks[1], marks[2]) = (first, second, third);
        return marks;
    }
}
