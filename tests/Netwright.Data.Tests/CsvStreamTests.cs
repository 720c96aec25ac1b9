using System.Globalization;

namespace Netwright.Data.Tests;

// Not in parallel with others, because one test counts what every thread of the process allocates.
[Collection(nameof(CsvStreamTests))]
[CollectionDefinition(nameof(CsvStreamTests), DisableParallelization = true)]
public class CsvStreamTests
{
    private static readonly string Sums = "a,b,kind,sum\n" + string.Join('\n', Enumerable.Range(0, 200).Select(
        i => string.Create(CultureInfo.InvariantCulture, $"{i % 7 / 10.0},{i % 11 / 10.0},{(i % 3 == 0 ? "x" : i % 3 == 1 ? "y" : "")},{i % 7 / 10.0 + i % 11 / 10.0}")));

    [Fact]
    public void A_stream_gives_the_bits_of_the_loaded_file()
    {
        using CsvFile file = new(Sums);
        CsvData<float> sums = CsvData.From(file.Path, csv => csv.Numbers("a", "b").OneHot("kind").IfMissing(Missing.SkipRow).Targets("sum"));
        FitOptions options = new() { Epochs = 3, Shuffle = false, Verbosity = Verbosity.Silent };
        SumNetwork streamed = new(seed: 1), loaded = new(seed: 1);
        streamed.Fit(sums.Stream(), options);
        loaded.Fit(sums.Load(), options);
        Assert.Equal(loaded.Parameters, streamed.Parameters);
    }

    [Fact]
    public void A_stream_knows_its_lengths_and_of_its_own_file_the_number_of_samples()
    {
        using CsvFile file = new(Sums);
        CsvData<float> sums = CsvData.From(file.Path, csv => csv.Numbers("a", "b").OneHot("kind").IfMissing(Missing.SkipRow).Targets("sum"));
        Assert.Equal((4, 1, 134L), (sums.Stream().InputLength, sums.Stream().TargetLength, sums.Stream().Count));
        Assert.Null(sums.Stream(file.Path).Count);
    }

    [Fact]
    public void Labels_are_streamed_too()
    {
        using CsvFile file = new("x,kind\n1,b\n-1,a\n2,b\n-2,a\n");
        CsvData<int> kinds = CsvData.From(file.Path, csv => csv.Numbers("x").Labels("kind"));
        KindNetwork network = new(seed: 1);
        network.Fit(kinds.Stream().Shuffled(4), kinds.Load(), new FitOptions { Epochs = 200, Verbosity = Verbosity.Silent });
        Assert.Equal("b", kinds.TargetNames[network.Classify([1.5f])]);
        Assert.Equal("a", kinds.TargetNames[network.Classify([-1.5f])]);
    }

    [Fact]
    public void What_is_wrong_with_a_row_reaches_the_caller_of_Fit()
    {
        using CsvFile good = new(Sums), bad = new("a,b,kind,sum\n1,1,x,2\n1,one,x,2\n");
        CsvData<float> sums = CsvData.From(good.Path, csv => csv.Numbers("a", "b").OneHot("kind").IfMissing(Missing.As("x")).Targets("sum"));
        DataStreamException error = Assert.Throws<DataStreamException>(() => new SumNetwork().Fit(sums.Stream(bad.Path), new FitOptions { Verbosity = Verbosity.Silent }));
        Assert.Equal(1, error.Sample);
        Assert.EndsWith("line 3 (row 2), column \"b\": \"one\" is no finite number.", Assert.IsType<InvalidDataException>(error.InnerException).Message);
    }

    [Fact]
    public void Reading_on_allocates_nothing_for_a_row()
    {
        using CsvFile small = new(Sums), large = new(Sums + "\n" + string.Concat(Enumerable.Repeat("0.5,0.25,y,0.75\n", 20_000)));
        CsvData<float> sums = CsvData.From(small.Path, csv => csv.Numbers("a", "b").OneHot("kind").IfMissing(Missing.As("x")).Targets("sum"));
        Read(small.Path);

        // An object for each of 20,000 rows would be 480,000 bytes; what the test runner allocates meanwhile is not.
        long excess = Enumerable.Range(0, 5).Min(_ => -Allocated(small.Path) + Allocated(large.Path));
        Assert.InRange(excess, long.MinValue, 100_000);

        void Read(string path) => new SumNetwork(seed: 1).Fit(sums.Stream(path), new FitOptions { BatchSize = 64, Threads = 1, Verbosity = Verbosity.Silent });

        long Allocated(string path)
        {
            long before = GC.GetTotalAllocatedBytes(precise: true);
            Read(path);
            return GC.GetTotalAllocatedBytes(precise: true) - before;
        }
    }
}
