using System.Globalization;
using System.Text;

namespace Netwright.Data.Tests;

public class CsvFormatTests
{
    [Fact]
    public void Quoted_fields_hold_separators_quotes_and_line_breaks()
    {
        using CsvFile file = new("\"x\",\"the \"\"kind\"\"\"\r\n\"1\",\"a, b\"\r\n2,\"c\r\nd\"\r\n");
        CsvData<int> data = CsvData.From(file.Path, csv => csv.Numbers("x").Labels("the \"kind\""));
        Assert.Equal(["a, b", "c\r\nd"], data.TargetNames);
        Assert.Equal([1f, 2f], CsvFile.Inputs(data.Load()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_no_part_of_the_first_name(string encoding)
    {
        using CsvFile file = new("größe,y\n1,ä\n", encoding == "utf-8" ? new UTF8Encoding(true) : Encoding.GetEncoding(encoding));
        Assert.Equal(["ä"], CsvData.From(file.Path, csv => csv.Numbers("größe").Labels("y")).TargetNames);
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public void Another_separator_is_taken(char separator)
    {
        string text = "x,y\n1.5,2\n".Replace(',', separator);
        Assert.Equal([1.5f], CsvFile.Inputs(CsvFile.Load(text, csv => csv.Numbers("x").Targets("y"), new CsvFormat { Separator = separator })));
    }

    // An image of CIFAR-10 is a row of 3,073 fields.
    [Theory]
    [InlineData(3072)]
    [InlineData(100_000)]
    public void A_row_may_have_any_number_of_columns(int pixels)
    {
        string header = "label," + string.Join(',', Enumerable.Range(0, pixels).Select(static i => $"pixel{i}")), row = string.Join(',', Enumerable.Range(0, pixels).Select(static i => i * 7 % 256));
        Dataset<int> data = CsvFile.Load($"{header}\n0,{row}\n1,{row}\n", csv => csv.OtherNumbers().Labels("label"));
        Assert.Equal((2, pixels, 21f), (data.Count, data.InputLength, data.Input(1)[3]));
    }

    [Theory]
    [InlineData(16380)]
    [InlineData(16384)]
    [InlineData(16400)]
    [InlineData(1_000_000)]
    public void A_field_may_have_any_length(int length)
        => Assert.Equal([1f], CsvFile.Inputs(CsvFile.Load($"a,t,y\n1,{new string('x', length)},2\n", csv => csv.Numbers("a").Targets("y"))));

    [Fact]
    public void A_file_without_a_line_of_names_gets_them()
    {
        Dataset<int> data = CsvFile.Load("5.1,3.5,a\n4.9,3.0,b\n", csv => csv.Numbers("w").Labels("kind"), new CsvFormat { Header = ["l", "w", "kind"] });
        Assert.Equal([3.5f, 3f], CsvFile.Inputs(data));
    }

    [Theory]
    [InlineData("x,y\n1,2\n3,4")]
    [InlineData("x,y\r\n1,2\r\n3,4\r\n")]
    [InlineData("x,y\r1,2\r3,4\r")]
    [InlineData("x,y\n1,2\n\n3,4\n\n\n")]
    [InlineData("  x , y \n 1 ,\t2\n  \n3,4")]
    public void Line_ends_blank_lines_and_blanks_around_fields_make_no_difference(string text)
    {
        Dataset<float> data = CsvFile.Load(text, csv => csv.Numbers("x").Targets("y"));
        Assert.Equal([1f, 3f], CsvFile.Inputs(data));
        Assert.Equal([2f, 4f], CsvFile.Targets(data));
    }

    [Fact]
    public void A_line_that_begins_with_a_hash_is_a_row_as_every_other()
    {
        Assert.Equal(2, CsvFile.Load("x,y\n1,#\n#,2\n", csv => csv.OneHot("x").Labels("y")).Count);
    }

    [Fact]
    public void Numbers_are_read_the_same_on_a_German_machine()
    {
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            Assert.Equal([1.5f, -2e-3f], CsvFile.Inputs(CsvFile.Load("x,y\n1.5,1\n-2e-3,1\n", csv => csv.Numbers("x").IfMissing(Missing.As(0.5f)).Targets("y"))));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
