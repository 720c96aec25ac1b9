namespace Netwright.Data.Tests;

public class CsvErrorTests
{
    [Fact]
    public void A_column_that_does_not_exist_lists_those_that_do_with_the_nearest()
    {
        Assert.Equal(
            "data.csv has no column \"sepal_lenght\"; did you mean \"sepal_length\"? It has sepal_length, sepal_width, species.",
            CsvFile.Refusal("sepal_length,sepal_width,species\n1,2,a\n", csv => csv.Numbers("sepal_lenght").Labels("species")));
        Assert.Equal("data.csv has no column \"z\"; it has x;y.", CsvFile.Refusal("x;y\n1;2\n", csv => csv.Numbers("z").Labels("y")));
    }

    [Fact]
    public void A_text_in_place_of_a_number_is_named_with_line_and_column()
    {
        Assert.Equal("data.csv, line 3 (row 2), column \"x\": \"1,5\" is no finite number.", CsvFile.Refusal("x,y\n1,2\n\"1,5\",2\n", csv => csv.Numbers("x").Targets("y")));
        Assert.Equal("data.csv, line 2 (row 1), column \"y\": \"NaN\" is no finite number.", CsvFile.Refusal("x,y\n1,NaN\n", csv => csv.Numbers("x").Targets("y")));
        Assert.Equal("data.csv, line 2 (row 1), column \"y\": \"1e39\" is no finite number.", CsvFile.Refusal("x,y\n1,1e39\n", csv => csv.Numbers("x").Targets("y")));
    }

    [Fact]
    public void The_line_is_that_of_the_file_behind_blank_lines_and_line_breaks_in_fields()
    {
        Assert.Equal(
            "data.csv, line 7 (row 3), column \"x\": \"?\" is no finite number.",
            CsvFile.Refusal("\"x\",\"y\ny\"\n1,\"a\nb\"\n\n2,c\n?,d\n", csv => csv.Numbers("x").Labels("y\ny")));
    }

    [Theory]
    [InlineData("x,y,z\n1,2,3\n1,2\n", "data.csv, line 3 (row 2): there are 2 fields, but 3 columns.")]
    [InlineData("x,y,z\n1,2,3,4\n", "data.csv, line 2 (row 1): there are 4 fields, but 3 columns.")]
    public void A_row_with_more_or_fewer_fields_is_refused(string text, string message)
    {
        Assert.Equal(message, CsvFile.Refusal(text, csv => csv.Numbers("x").Targets("y")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_row_longer_than_any_is_refused_with_its_line(int rows)
    {
        string text = string.Concat(Enumerable.Repeat("x,y\n", rows)) + new string('x', (1 << 24) + 1) + ",2\n";
        Assert.Equal(
            $"data.csv, line {1 + rows} (row {rows}): a row has at most 16777216 characters; perhaps a quote is not closed.",
            CsvFile.Refusal(text, csv => csv.Numbers("x").Targets("y")));
    }

    [Fact]
    public void A_null_in_the_format_is_refused_by_name()
    {
        using CsvFile file = new("x,y\n1,2\n");
        Assert.Throws<ArgumentException>("format", () => CsvData.From(file.Path, csv => csv.Numbers("x").Targets("y"), new CsvFormat { MissingTexts = null! }));
        Assert.Throws<ArgumentException>("format", () => CsvData.From(file.Path, csv => csv.Numbers("x").Targets("y"), new CsvFormat { MissingTexts = [null!] }));
        Assert.Throws<ArgumentException>("format", () => CsvData.From(file.Path, csv => csv.Numbers("x").Targets("y"), new CsvFormat { Header = ["x", null!] }));
        Assert.Throws<ArgumentException>("path", () => CsvData.From("", csv => csv.Numbers("x").Targets("y")));
    }

    [Theory]
    [InlineData('"', "the quote")]
    [InlineData('\n', "a line break")]
    [InlineData('\r', "a line break")]
    [InlineData('\0', "the character 0")]
    public void A_separator_that_is_none_is_refused(char separator, string what)
    {
        using CsvFile file = new("x,y\n1,2\n");
        ArgumentException error = Assert.Throws<ArgumentException>("format", () => CsvData.From(file.Path, csv => csv.Numbers("x").Targets("y"), new CsvFormat { Separator = separator }));
        Assert.StartsWith($"The separator is {what}; fields are separated by another character, such as a comma or a tab.", error.Message);
    }

    [Fact]
    public void Quotes_that_do_not_end_are_refused()
    {
        Assert.StartsWith("data.csv, line 3 (row 2): this is no CSV (", CsvFile.Refusal("x,y\n1,2\n1,\"2\n3,4\n", csv => csv.Numbers("x").Targets("y")));
        Assert.StartsWith("data.csv, line 3 (row 2): this is no CSV (", CsvFile.Refusal("x,y\n1,2\n1,\"2\"3\n", csv => csv.Numbers("x").Targets("y")));
    }

    [Fact]
    public void A_category_that_is_not_among_the_given_ones_is_named()
    {
        Assert.Equal(
            "data.csv, line 3 (row 2), column \"y\": \"c\" is none of the categories a, b.",
            CsvFile.Refusal("x,y\n1,a\n2,c\n", csv => csv.Numbers("x").Labels("y", "a", "b")));
    }

    [Fact]
    public void An_empty_file_and_one_of_a_header_alone_are_refused()
    {
        Assert.Equal("data.csv is empty; its first line should name the columns.", CsvFile.Refusal("", csv => csv.Numbers("x").Targets("y")));
        Assert.Equal("data.csv holds no rows.", CsvFile.Refusal("x,y\n", csv => csv.Numbers("x").Targets("y")));
    }

    [Fact]
    public void Two_columns_of_one_name_cannot_be_told_apart()
    {
        Assert.Equal("data.csv has two columns \"x\".", CsvFile.Refusal("x,y,x\n1,2,3\n", csv => csv.Numbers("x").Targets("y")));
        Assert.Equal([2f], CsvFile.Inputs(CsvFile.Load("x,y,x,z\n1,2,3,4\n", csv => csv.Numbers("y").Targets("z"))));
    }

    [Fact]
    public void A_file_of_targets_alone_has_no_inputs()
    {
        Assert.Equal("data.csv has no column for the inputs: all of them are targets.", CsvFile.Refusal("y\n1\n", csv => csv.OtherNumbers().Targets("y")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_reported_as_such()
    {
        Assert.Throws<FileNotFoundException>(() => CsvData.From("no such file.csv", csv => csv.Numbers("x").Targets("y")));
    }
}
