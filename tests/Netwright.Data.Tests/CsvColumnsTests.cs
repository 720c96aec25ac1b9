namespace Netwright.Data.Tests;

public class CsvColumnsTests
{
    private const string Fruits =
        """
        weight,colour,width,kind
        150,red,7.5,apple
        120,yellow,4,pear
        140,green,7,apple
        """;

    [Fact]
    public void Columns_are_taken_by_name_in_the_order_in_which_they_are_chosen()
    {
        Dataset<int> data = CsvFile.Load(Fruits, csv => csv.Numbers("width", "weight").Labels("kind"));
        Assert.Equal([7.5f, 150f, 4f, 120f, 7f, 140f], CsvFile.Inputs(data));
        Assert.Equal([0, 1, 0], CsvFile.Targets(data));
    }

    [Fact]
    public void Several_columns_can_be_targets()
    {
        Dataset<float> data = CsvFile.Load(Fruits, csv => csv.OneHot("kind").Targets("width", "weight"));
        Assert.Equal((3, 2, 2), (data.Count, data.InputLength, data.TargetLength));
        Assert.Equal([7.5f, 150f, 4f, 120f, 7f, 140f], CsvFile.Targets(data));
    }

    [Fact]
    public void A_category_is_a_one_at_its_place_in_ordinal_order()
    {
        Dataset<int> data = CsvFile.Load(Fruits, csv => csv.Numbers("weight").OneHot("colour").Labels("kind"));
        Assert.Equal([150f, 0f, 1f, 0f, 120f, 0f, 0f, 1f, 140f, 1f, 0f, 0f], CsvFile.Inputs(data));
    }

    [Fact]
    public void Inputs_and_classes_can_be_named()
    {
        using CsvFile file = new(Fruits);
        CsvData<int> fruits = CsvData.From(file.Path, csv => csv.Numbers("weight").OneHot("colour").Labels("kind"));
        Assert.Equal(["weight", "colour=green", "colour=red", "colour=yellow"], fruits.InputNames);
        Assert.Equal(["apple", "pear"], fruits.TargetNames);
        Assert.Equal(["width"], CsvData.From(file.Path, csv => csv.Numbers("weight").Targets("width")).TargetNames);
        Assert.Equal(3, fruits.Count);
    }

    [Fact]
    public void Given_categories_keep_their_order()
    {
        using CsvFile file = new(Fruits);
        CsvData<int> fruits = CsvData.From(file.Path, csv => csv.OneHot("colour", "red", "yellow", "green", "blue").Labels("kind", "pear", "apple"));
        Assert.Equal([1f, 0f, 0f, 0f, 0f, 1f, 0f, 0f, 0f, 0f, 1f, 0f], CsvFile.Inputs(fruits.Load()));
        Assert.Equal([1, 0, 1], CsvFile.Targets(fruits.Load()));
    }

    [Fact]
    public void Classes_that_are_whole_numbers_are_in_the_order_of_their_values()
    {
        using CsvFile file = new("x,y\n1,10\n2,9\n3,-1\n");
        CsvData<int> data = CsvData.From(file.Path, csv => csv.Numbers("x").Labels("y"));
        Assert.Equal(["-1", "9", "10"], data.TargetNames);
        Assert.Equal([2, 1, 0], CsvFile.Targets(data.Load()));
    }

    [Fact]
    public void Categories_with_letters_are_in_ordinal_order()
    {
        using CsvFile file = new("x,y\n1,b\n2,a\n3,B\n4,10\n5,9\n");
        Assert.Equal(["10", "9", "B", "a", "b"], CsvData.From(file.Path, csv => csv.Numbers("x").Labels("y")).TargetNames);
    }

    [Fact]
    public void All_other_columns_of_numbers_need_no_names()
    {
        using CsvFile file = new("label,p0,p1,id,p2\n7,1,2,99,3\n");
        CsvData<int> data = CsvData.From(file.Path, csv => csv.OtherNumbers().OneHot("id").Labels("label"));
        Assert.Equal(["p0", "p1", "p2", "id=99"], data.InputNames);
        Assert.Equal([1f, 2f, 3f, 1f], CsvFile.Inputs(data.Load()));
    }

    [Fact]
    public void Another_file_is_read_by_the_categories_of_the_first_whatever_the_order_of_its_columns()
    {
        using CsvFile train = new(Fruits), test = new("kind,colour,weight\npear,red,1\n");
        CsvData<int> fruits = CsvData.From(train.Path, csv => csv.Numbers("weight").OneHot("colour").Labels("kind"));
        Dataset<int> data = fruits.Load(test.Path);
        Assert.Equal([1f, 0f, 1f, 0f], CsvFile.Inputs(data));
        Assert.Equal([1], CsvFile.Targets(data));
    }

    [Fact]
    public void Another_file_may_hold_more_rows()
    {
        using CsvFile small = new("x,y\n1,0\n"), large = new("x,y\n" + string.Join('\n', Enumerable.Range(0, 1000).Select(i => $"{i},0")));
        Dataset<float> data = CsvData.From(small.Path, csv => csv.Numbers("x").Targets("y")).Load(large.Path);
        Assert.Equal(Enumerable.Range(0, 1000).Select(i => (float)i), CsvFile.Inputs(data));
    }

    [Fact]
    public void A_category_that_the_first_file_does_not_have_is_an_error()
    {
        using CsvFile train = new(Fruits), test = new("kind,colour,weight\npear,blue,1\n");
        CsvData<int> fruits = CsvData.From(train.Path, csv => csv.Numbers("weight").OneHot("colour").Labels("kind"));
        Assert.EndsWith(
            "line 2 (row 1), column \"colour\": \"blue\" is none of the categories green, red, yellow.",
            Assert.Throws<InvalidDataException>(() => fruits.Load(test.Path)).Message);
    }

    [Fact]
    public void What_is_chosen_wrongly_is_said_before_the_file_is_read()
    {
        Assert.Contains("choose them before the targets", Wrong(csv => csv.Labels("a")));
        Assert.Contains("\"a\" is chosen twice", Wrong(csv => csv.Numbers("a").Labels("a")));
        Assert.Contains("there are none", Wrong(csv => csv.IfMissing(Missing.Mean).Numbers("a").Labels("b")));
        Assert.Contains("\"x\" is given twice", Wrong(csv => csv.OneHot("a", "x", "x").IfMissing(Missing.SkipRow).Labels("b")));
        Assert.Contains("name at least one", Wrong(csv => csv.Numbers().Labels("b")));
    }

    private static string Wrong(Func<CsvColumns, CsvSchema<int>> columns)
        => Assert.ThrowsAny<Exception>(() => CsvData.From("no such file", columns)) is (ArgumentException or InvalidOperationException) and var error ? error.Message : "";
}
