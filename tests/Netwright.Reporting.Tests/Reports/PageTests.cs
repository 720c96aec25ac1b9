using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Netwright.Html;
using Netwright.Reporting.Tests.Fixtures;
using Netwright.Tests.Fixtures;

namespace Netwright.Reporting.Tests.Reports;

public class PageTests
{
    private static readonly ReportOptions Options = new() { Title = "Corners & <more>", Summary = Corners.Summary, Test = new Evaluation(0.25, 0.875) };

    private static readonly XElement Run = Parse(Page.Of(Runs.Of(0.8, 0.4, 0.5), Options));

    // A file that is written in place would be empty where the disk is full.
    [Fact]
    public void A_page_is_replaced_whole()
    {
        using TempFolder folder = new();
        string path = folder.PathOf("report.html");
        File.WriteAllText(path, "old");
        using FileStream old = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Runs.Of(0.8, 0.4).WriteHtml(path);
        Assert.Equal("old", new StreamReader(old).ReadToEnd());
    }

    [Fact]
    public void A_chart_is_of_a_measure_and_of_the_learning_rate_if_it_changed()
    {
        Assert.Equal(["Loss", "Accuracy", "Learning rate"], Titles(Run));
        Assert.Equal(["Loss"], Titles(Parse(Page.Of(Runs.OfRegression(2, 1), new ReportOptions()))));
    }

    [Fact]
    public void A_line_goes_through_every_epoch()
        => Assert.All(Lines(Run), static line => Assert.Equal(3, Points(line).Length));

    [Fact]
    public void A_line_is_as_high_as_its_values()
    {
        double[] heights = [.. Points(Lines(Run).First()).Select(static point => point.Y)];
        Assert.Equal((heights[0] - heights[1]) / 0.4, (heights[2] - heights[1]) / 0.1, 1);
        Assert.True(heights[0] < heights[1]);
    }

    [Fact]
    public void A_value_that_is_none_leaves_a_gap()
    {
        string path = Lines(Parse(Page.Of(Runs.Of(0.8, double.NaN, 0.5, 0.4), new ReportOptions()))).First().Attribute("d")!.Value;
        Assert.Equal(2, path.Count(static letter => letter == 'M'));
        Assert.DoesNotContain("NaN", path);
    }

    [Fact]
    public void The_best_epoch_is_that_of_the_least_validation_loss()
    {
        Assert.Equal("2", Tile("Best epoch"));
        Assert.Equal("0.2", Tile("Validation loss"));
        Assert.Equal("80.00 %", Tile("Validation accuracy"));
    }

    [Fact]
    public void An_epoch_without_a_loss_is_not_the_best() => Assert.Equal(3, Page.BestEpoch(Runs.Of(double.NaN, 0.8, 0.4)));

    [Fact]
    public void Test_results_are_shown() => Assert.Equal(("87.50 %", "0.25"), (Tile("Test accuracy"), Tile("Test loss")));

    [Fact]
    public void Test_results_are_shown_with_their_metrics()
    {
        ReportOptions options = new() { Test = new Evaluation(0.25, 0.875) { Metrics = new Dictionary<string, double> { ["auc"] = 0.5, ["f1_score"] = 0.75 } } };
        XElement page = Parse(Page.Of(Runs.Of(0.8, 0.4), options));
        Assert.Equal(["Test accuracy", "Test loss", "Test AUC", "Test F1 score"], page.Descendants("dt").Select(static name => name.Value).Where(static name => name.StartsWith("Test ", StringComparison.Ordinal)));
        Assert.Contains("0.75on unseen data", page.Descendants("dd").Select(static value => value.Value));
    }

    [Fact]
    public void A_confusion_matrix_brings_the_names_of_its_classes()
    {
        XElement table = Table(Parse(Page.Of(Runs.Of(0.8, 0.4), new ReportOptions { Confusion = new ConfusionMatrix(2) { ClassNames = ["no", "yes"] } })), "matrix");
        Assert.Equal(["no", "yes", "Recall"], table.Element("thead")!.Descendants("th").Select(static head => head.Value));
    }

    [Fact]
    public void A_regression_shows_no_accuracy()
    {
        XElement page = Parse(Page.Of(Runs.OfRegression(2, 1), new ReportOptions { Test = new Evaluation(1, double.NaN) }));
        Assert.DoesNotContain("ccuracy", page.Element("body")!.Value);
    }

    [Fact]
    public void Layers_are_a_table()
    {
        XElement table = Table(Run, "layers");
        Assert.Equal(
            ["input||2|", "dense1|Dense(8, Tanh)|8|24", "dense2|Dense(1, Sigmoid)|1|9"],
            table.Element("tbody")!.Elements().Select(static row => string.Join('|', row.Elements().Select(static cell => cell.Value))));
        Assert.Equal("33 parameters; BinaryCrossentropy, Adam(0.05)", table.Element("tfoot")!.Value);
    }

    [Fact]
    public void A_summary_of_another_make_is_shown_as_it_is()
        => Assert.Equal("my <net>", Parse(Page.Of(Runs.Of(1), new ReportOptions { Summary = "my <net>" })).Descendants("pre").Single().Value);

    [Fact]
    public void All_numbers_are_in_a_table()
    {
        Assert.Equal(
            ["1|0.8|20.00 %|0.4|60.00 %|0.01|1.5 s", "2|0.4|60.00 %|0.2|80.00 %|0.005|1.5 s", "3|0.5|50.00 %|0.25|75.00 %|0.003333|1.5 s"],
            Table(Run, "epochs").Element("tbody")!.Elements().Select(static row => string.Join('|', row.Elements().Select(static cell => cell.Value))));
    }

    [Fact]
    public void Metrics_have_charts_of_their_own()
    {
        History history = new Corners(seed: 1).Fit(
            Corners.Data, Corners.Data, new FitOptions { Epochs = 2, Verbosity = Verbosity.Silent, Metrics = [Metric.F1(), Metric.Auc(), Metric.BinaryAccuracy()] });
        XElement page = Parse(Page.Of(history, new ReportOptions()));
        Assert.Equal(["Loss", "Accuracy", "F1 score", "AUC", "Binary accuracy"], Titles(page));
        Assert.Contains("Validation AUC", Table(page, "epochs").Element("thead")!.Value);
        Assert.Equal(10, Lines(page).Count());
    }

    [Fact]
    public void A_confusion_matrix_is_coloured_by_the_share_of_each_class()
    {
        XElement table = Table(Parse(Page.Of(Runs.Of(1), new ReportOptions { Confusion = Confusion(), ClassNames = ["a<b", "no"] })), "matrix");
        Assert.Equal(
            ["a<b|3|1|75.0 %", "no|0|2|100.0 %"],
            table.Element("tbody")!.Elements().Select(static row => string.Join('|', row.Elements().Select(static cell => cell.Value))));
        Assert.Equal("Precision|100.0 %|66.7 %|", string.Join('|', table.Element("tfoot")!.Element("tr")!.Elements().Select(static cell => cell.Value)));
        Assert.Equal(["right", "wrong", "none", "right"], table.Element("tbody")!.Descendants("td").Select(static cell => cell.Attribute("class")!.Value).Where(static kind => kind != "share"));
        Assert.Equal("--share:0.41", table.Descendants("td").First(static cell => cell.Attribute("class")?.Value == "right").Attribute("style")!.Value);
    }

    [Fact]
    public void Classes_without_names_are_numbered()
        => Assert.Equal("01Recall", Table(Parse(Page.Of(Runs.Of(1), new ReportOptions { Confusion = Confusion() })), "matrix").Element("thead")!.Value);

    [Fact]
    public void Each_class_has_a_name()
        => Assert.Contains(
            "The confusion matrix is of 2 classes, but there are 1 names.",
            Assert.Throws<ArgumentException>(() => Page.Of(Runs.Of(1), new ReportOptions { Confusion = Confusion(), ClassNames = ["a"] })).Message);

    [Fact]
    public void What_users_write_is_text() => Assert.Equal(["Corners & <more>", "Corners & <more>"], Run.Descendants().Where(static one => one.Name == "title" || one.Name == "h1").Select(static one => one.Value));

    [Fact]
    public void A_page_needs_nothing_else()
        => Assert.DoesNotMatch(new Regex("<script|<link|<img|src=|href=|url\\(|@import|http", RegexOptions.IgnoreCase), Page.Of(Runs.Of(0.8, 0.4), Options));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(700)]
    public void Runs_of_any_length_have_a_page(int epochs)
    {
        XElement page = Parse(Page.Of(Runs.Of([.. Enumerable.Range(1, epochs).Select(static epoch => 1.0 / epoch)]), Options));
        Assert.DoesNotContain("NaN", page.ToString());
        Assert.InRange(page.Descendants("rect").Count(), 0, 3 * 150);
    }

    [Fact]
    public void An_empty_run_says_so() => Assert.Contains("No epoch was completed.", Page.Of(Runs.Of(), Options));

    [Fact]
    public void Pages_are_the_same_wherever_the_machine_stands()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        string expected = Page.Of(Runs.Of(0.8, 0.4), Options);
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            Assert.Equal(expected, Page.Of(Runs.Of(0.8, 0.4), Options));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_page_is_written_over_the_one_before()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder.PathOf("report.html"), new string('x', 100_000));
        Runs.Of(0.8, 0.4).WriteHtml(folder.PathOf("report.html"), Options);
        Assert.Equal(Page.Of(Runs.Of(0.8, 0.4), Options), File.ReadAllText(folder.PathOf("report.html")));
    }

    private static ConfusionMatrix Confusion()
    {
        ConfusionMatrix matrix = new(2);
        foreach ((int actual, int predicted) in new[] { (0, 0), (0, 0), (0, 0), (0, 1), (1, 1), (1, 1) })
            matrix.Add(actual, predicted);
        return matrix;
    }

    // Pages are well-formed: no text of theirs is taken for markup.
    private static XElement Parse(string page)
    {
        using XmlReader reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }

    private static IEnumerable<string> Titles(XElement page) => page.Descendants("h3").Select(static title => title.Value);

    private static IEnumerable<XElement> Lines(XElement page)
        => page.Descendants("path").Where(static path => path.Attribute("class")?.Value.StartsWith("line", StringComparison.Ordinal) == true);

    private static (double X, double Y)[] Points(XElement line)
        => [.. line.Attribute("d")!.Value.Split(['M', 'L'], StringSplitOptions.RemoveEmptyEntries).Select(static point => point.Split(' ')).Select(static pair => (double.Parse(pair[0], CultureInfo.InvariantCulture), double.Parse(pair[1], CultureInfo.InvariantCulture)))];

    private static XElement Table(XElement page, string kind) => page.Descendants("table").Single(table => table.Attribute("class")!.Value == kind);

    private static string Tile(string name)
        => ((XText)Run.Descendants("dt").Single(head => head.Value == name).Parent!.Element("dd")!.FirstNode!).Value;
}
