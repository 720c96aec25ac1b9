using System.Globalization;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.Training;

public class CsvLoggerTests
{
    private const string Expected = "epoch,loss,val_loss,learning_rate\n1,0,4,0.05\n2,4,2.25,0.05\n";

    [Fact]
    public void Each_epoch_is_a_row() => Assert.Equal(Expected, Written(static path => Script().Fit(new CsvLogger(path))));

    [Fact]
    public void Numbers_have_a_point_wherever_the_machine_stands()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = "," } };
            Assert.Equal(Expected.Replace(',', ';'), Written(static path => Script().Fit(new CsvLogger(path, separator: ';'))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_row_is_in_the_file_when_its_epoch_ends()
    {
        using TempFolder folder = new();
        List<int> lines = [];
        Script().Fit(new CsvLogger(folder.PathOf("log")), new Count(folder.PathOf("log"), lines));
        Assert.Equal([2, 3], lines);
    }

    [Fact]
    public void A_file_that_is_there_is_replaced()
        => Assert.Equal(Expected, Written(static path =>
        {
            Script().Fit(new CsvLogger(path));
            Script().Fit(new CsvLogger(path));
        }));

    [Fact]
    public void A_file_is_continued_where_that_is_asked_for()
        => Assert.Equal(Expected + Expected[Expected.IndexOf('1')..], Written(static path =>
        {
            Script().Fit(new CsvLogger(path, append: true));
            Script().Fit(new CsvLogger(path, append: true));
        }));

    [Fact]
    public void A_row_begins_on_a_line_of_its_own_whatever_the_last_one_ends_with()
        => Assert.Equal("epoch,loss,val_loss,learning_rate\n1,2,3,4" + Expected[(Expected.IndexOf('1') - 1)..], Written(static path =>
        {
            File.WriteAllText(path, "epoch,loss,val_loss,learning_rate\n1,2,3,4");
            Script().Fit(new CsvLogger(path, append: true));
        }));

    [Fact]
    public void A_line_of_names_without_its_end_gets_it()
        => Assert.Equal(Expected, Written(static path =>
        {
            File.WriteAllText(path, "epoch,loss,val_loss,learning_rate");
            Script().Fit(new CsvLogger(path, append: true));
        }));

    [Fact]
    public void A_file_that_is_deleted_in_the_run_begins_with_the_names_again()
        => Assert.Equal("epoch,loss,val_loss,learning_rate\n2,4,2.25,0.05\n", Written(static path => Script().Fit(new Deleted(path, before: 2), new CsvLogger(path))));

    [Fact]
    public void A_file_of_other_columns_is_not_continued()
    {
        using TempFolder folder = new();
        File.WriteAllText(folder.PathOf("log"), "a,b\n");
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Script().Fit(new CsvLogger(folder.PathOf("log"), append: true)));
        Assert.EndsWith("its columns are a,b, those of this run epoch,loss,val_loss,learning_rate.", error.Message);
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_known_before_the_first_epoch()
    {
        using TempFolder folder = new();
        ScriptedRun run = Script();
        Assert.ThrowsAny<IOException>(() => run.Fit(new CsvLogger(folder.PathOf("missing/log"))));
        Assert.Equal(0, run.Network.Iteration);
    }

    [Fact]
    public void A_path_that_is_a_folder_is_known_before_the_first_epoch()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder.PathOf("log"));
        ScriptedRun run = Script();
        IOException error = Assert.Throws<IOException>(() => run.Fit(new CsvLogger(folder.PathOf("log"))));
        Assert.Equal(($"{folder.PathOf("log")} is a folder; a file is to be written there.", 0L), (error.Message, run.Network.Iteration));
    }

    // The loss of an epoch is that of the parameters before its step; the bias starts at 0.
    private static ScriptedRun Script() => new(4, 2.25);

    private static string Written(Action<string> write)
    {
        using TempFolder folder = new();
        write(folder.PathOf("log"));
        return File.ReadAllText(folder.PathOf("log"));
    }

    private sealed class Count(string path, List<int> lines) : Callback
    {
        public override void OnEpochEnd(TrainingContext context) => lines.Add(File.ReadAllLines(path).Length);
    }

    private sealed class Deleted(string path, int before) : Callback
    {
        public override void OnEpochBegin(TrainingContext context)
        {
            if (context.Epoch == before)
                File.Delete(path);
        }
    }
}
