using System.Globalization;
using System.Text;

namespace Netwright.Data.Tests;

/// <summary>
/// The penguins of the Palmer archipelago, of which seaborn has a copy: species from measures, some of which are missing. That file may not be part of the
/// project. Where it lies beside a checkout, the test trains on it too; elsewhere only on birds that are drawn with its columns and gaps.
/// </summary>
public class PenguinTests
{
    private static readonly string? Real = Beside("shared/data/tabular/penguins.csv");

    public static TheoryData<string> Files => Real is null ? ["drawn"] : ["drawn", Real];

    [Theory]
    [MemberData(nameof(Files))]
    public void Species_are_learnt_from_rows_with_missing_values(string path)
    {
        using CsvFile file = new(path == "drawn" ? Drawn() : File.ReadAllText(path));
        CsvData<int> birds = CsvData.From(file.Path, csv => csv
            .Numbers("bill_length_mm", "bill_depth_mm", "flipper_length_mm").IfMissing(Missing.Median)
            .Numbers("body_mass_g").IfMissing(Missing.Mean)
            .OneHot("island")
            .OneHot("sex").IfMissing(Missing.As("unknown"))
            .Labels("species"));
        Assert.Equal((344, 0), (birds.Count, birds.SkippedRows));
        Assert.Equal(["Adelie", "Chinstrap", "Gentoo"], birds.TargetNames);
        Assert.Equal(["sex=FEMALE", "sex=MALE", "sex=unknown"], birds.InputNames.Where(name => name.StartsWith("sex", StringComparison.Ordinal)));

        (Dataset<int> train, Dataset<int> test) = birds.Load().SplitStratified(0.2, seed: 1);
        PenguinNetwork model = new(seed: 1);
        model.Fit(train, new FitOptions { Epochs = 60, Verbosity = Verbosity.Silent });
        Assert.InRange(model.Evaluate(test).Accuracy, 0.95, 1);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_with_missing_measures_are_skipped_where_that_is_said(string path)
    {
        using CsvFile file = new(path == "drawn" ? Drawn() : File.ReadAllText(path));
        CsvData<int> birds = CsvData.From(file.Path, csv => csv
            .Numbers("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g").IfMissing(Missing.SkipRow)
            .OneHot("sex").IfMissing(Missing.SkipRow)
            .Labels("species"));
        Assert.Equal((333, 11), (birds.Count, birds.SkippedRows));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Without_a_word_about_it_the_first_gap_is_an_error(string path)
    {
        Assert.Equal(
            "data.csv, line 5 (row 4), column \"bill_length_mm\": the value is missing; say with IfMissing what to do then.",
            CsvFile.Refusal(path == "drawn" ? Drawn() : File.ReadAllText(path), csv => csv.Numbers("bill_length_mm", "body_mass_g").Labels("species")));
    }

    // As many birds, gaps of the same kinds in as many rows, and species that lie about as far apart.
    private static string Drawn()
    {
        Random random = new(1);
        StringBuilder text = new("species,island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\n");
        for (int i = 0; i < 344; i++)
        {
            (string species, string[] islands, double length, double depth, double flipper, double mass) = i < 152
                ? ("Adelie", ["Torgersen", "Biscoe", "Dream"], 38.8, 18.3, 190.0, 3700.0)
                : i < 220 ? ("Chinstrap", (string[])["Dream"], 48.8, 18.4, 196.0, 3730.0) : ("Gentoo", ["Biscoe"], 47.5, 15.0, 217.0, 5080.0);
            string sex = random.Next(2) == 0 ? "MALE" : "FEMALE";
            string measures = i is 3 or 339
                ? ",,,"
                : string.Create(CultureInfo.InvariantCulture, $"{length + Spread(2.5):F1},{depth + Spread(1):F1},{flipper + Spread(6):F0},{mass + Spread(400):F0}");
            bool hasSex = i is not (3 or 8 or 9 or 10 or 11 or 47 or 246 or 286 or 324 or 336 or 339);
            text.Append(CultureInfo.InvariantCulture, $"{species},{islands[i % islands.Length]},{measures},{(hasSex ? sex : "")}\n");
        }

        return text.ToString();

        double Spread(double width) => (random.NextDouble() + random.NextDouble() + random.NextDouble() - 1.5) * 2 * width;
    }

    private static string? Beside(string path)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, path)))
                return Path.Combine(folder.FullName, path);
        }

        return null;
    }
}
