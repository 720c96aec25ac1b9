namespace Netwright.Data.Tests;

public class CsvMissingTests
{
    private const string Gaps = "x,colour,y\n1,red,0\n,blue,1\n6,,0\n8,red,1\n9,red,\n";

    [Fact]
    public void A_missing_value_is_an_error_that_names_line_and_column()
    {
        Assert.Equal(
            "data.csv, line 3 (row 2), column \"x\": the value is missing; say with IfMissing what to do then.",
            CsvFile.Refusal(Gaps, csv => csv.Numbers("x").Targets("y")));
        Assert.StartsWith("data.csv, line 4 (row 3), column \"colour\": the value is missing", CsvFile.Refusal(Gaps, csv => csv.OneHot("colour").Targets("y")));
        Assert.StartsWith("data.csv, line 6 (row 5), column \"y\": the value is missing", CsvFile.Refusal(Gaps, csv => csv.Numbers("x").IfMissing(Missing.Mean).Labels("y")));
    }

    [Fact]
    public void A_row_is_skipped_where_that_is_said_also_for_the_target()
    {
        using CsvFile file = new(Gaps);
        CsvData<int> data = CsvData.From(
            file.Path, csv => csv.Numbers("x").IfMissing(Missing.SkipRow).OneHot("colour").IfMissing(Missing.SkipRow).Labels("y").IfMissing(Missing.SkipRow));
        Assert.Equal((2, 3), (data.Count, data.SkippedRows));
        Assert.Equal(["x", "colour=red"], data.InputNames);
        Assert.Equal([1f, 1f, 8f, 1f], CsvFile.Inputs(data.Load()));
    }

    [Fact]
    public void A_number_stands_in()
    {
        Assert.Equal([1f, -1.5f, 6f, 8f, 9f], Inputs(Missing.As(-1.5f)));
    }

    [Fact]
    public void The_mean_of_the_others_stands_in()
    {
        Assert.Equal([1f, 6f, 6f, 8f, 9f], Inputs(Missing.Mean));
    }

    [Fact]
    public void The_median_of_the_others_stands_in()
    {
        Assert.Equal([1f, 7f, 6f, 8f, 9f], Inputs(Missing.Median));
        Assert.Equal([2f, 9f, 4f, 4f], CsvFile.Inputs(CsvFile.Load("x,y\n2,1\n9,1\n,1\n4,1\n", csv => csv.Numbers("x").IfMissing(Missing.Median).Targets("y"))));
    }

    // 8 is the mean of 6, 8, 9 and the skipped rows' 1 would make it 6.
    [Fact]
    public void A_skipped_row_counts_for_no_mean()
    {
        Dataset<float> data = CsvFile.Load(
            "x,y\n1,\n,1\n6,1\n8,1\n10,1\n", csv => csv.Numbers("x").IfMissing(Missing.Mean).Targets("y").IfMissing(Missing.SkipRow));
        Assert.Equal([8f, 6f, 8f, 10f], CsvFile.Inputs(data));
    }

    [Fact]
    public void A_category_of_its_own_stands_in()
    {
        using CsvFile file = new(Gaps);
        CsvData<int> data = CsvData.From(file.Path, csv => csv.OneHot("colour").IfMissing(Missing.As("unknown")).Labels("y").IfMissing(Missing.As("none")));
        Assert.Equal(["colour=blue", "colour=red", "colour=unknown"], data.InputNames);
        Assert.Equal([0f, 0f, 1f], data.Load().Input(2));
        Assert.Equal(["0", "1", "none"], data.TargetNames);
        Assert.Equal([0, 1, 0, 1, 2], CsvFile.Targets(data.Load()));
    }

    [Fact]
    public void Another_file_is_filled_with_what_was_found_in_the_first()
    {
        using CsvFile train = new("x,y\n1,0\n3,0\n"), test = new("x,y\n100,0\n,0\n");
        Assert.Equal([100f, 2f], CsvFile.Inputs(CsvData.From(train.Path, csv => csv.Numbers("x").IfMissing(Missing.Mean).Targets("y")).Load(test.Path)));
    }

    [Fact]
    public void Texts_that_stand_for_missing_values_are_named()
    {
        const string Text = "x,y\n1,0\nNA,1\n?,1\n 3 ,1\n";
        Assert.Equal([1f, 2f, 2f, 3f], CsvFile.Inputs(CsvFile.Load(
            Text, csv => csv.Numbers("x").IfMissing(Missing.Mean).Targets("y"), new CsvFormat { MissingTexts = ["NA", "?"] })));
        Assert.Equal("data.csv, line 3 (row 2), column \"x\": \"NA\" is no finite number.", CsvFile.Refusal(Text, csv => csv.Numbers("x").IfMissing(Missing.Mean).Targets("y")));
    }

    [Fact]
    public void A_column_without_any_number_has_no_mean()
    {
        Assert.Equal(
            "Column \"x\" of data.csv holds no number of which a mean could be taken.",
            CsvFile.Refusal("x,y\n,1\n,2\n", csv => csv.Numbers("x").IfMissing(Missing.Mean).Targets("y")));
    }

    [Fact]
    public void Rows_that_are_all_skipped_are_no_data()
    {
        Assert.Equal("data.csv holds no rows but 2 in which a value is missing.", CsvFile.Refusal("x,y\n,1\n,2\n", csv => csv.Numbers("x").IfMissing(Missing.SkipRow).Targets("y")));
    }

    [Fact]
    public void What_a_column_cannot_be_filled_with_is_refused_when_it_is_said()
    {
        CsvColumns csv = Columns();
        Assert.Contains("Categories have no mean", Assert.Throws<ArgumentException>(() => csv.OneHot("a").IfMissing(Missing.Mean)).Message);
        Assert.Contains("cannot take the category \"none\"", Assert.Throws<ArgumentException>(() => Columns().Numbers("a").IfMissing(Missing.As("none"))).Message);
        Assert.Contains("is none of red, blue", Assert.Throws<ArgumentException>(() => Columns().OneHot("a", "red", "blue").IfMissing(Missing.As("green"))).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Missing.As(float.NaN));
    }

    private static float[] Inputs(Missing missing)
        => CsvFile.Inputs(CsvFile.Load(Gaps, csv => csv.Numbers("x").IfMissing(missing).Targets("y").IfMissing(Missing.As(0))));

    private static CsvColumns Columns()
    {
        CsvColumns? columns = null;
        using CsvFile file = new("a,b\n1,2\n");
        CsvData.From(file.Path, csv => (columns = csv).Numbers("a").Targets("b"));
        return columns!;
    }
}
