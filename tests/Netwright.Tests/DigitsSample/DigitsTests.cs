using Digits;
using Netwright.Tests.Data;
using Netwright.Tests.Fixtures;

namespace Netwright.Tests.DigitsSample;

public sealed class DigitsTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_program_carries_4000_digits_to_train_on_five_times_each_and_1000_to_test_on()
    {
        DigitData data = DigitData.Embedded(withCopies: true);
        Assert.Equal((5 * 4000, 1000, 28 * 28), (data.Train.Count, data.Test.Count, data.Train.InputLength));
    }

    [Fact]
    public void At_least_94_percent_of_the_embedded_test_digits_are_read_rightly()
    {
        DigitData data = DigitData.Embedded(withCopies: true);
        DigitClassifier model = new(seed: 42);
        model.Fit(data.Train, new FitOptions { Epochs = 10, Verbosity = Verbosity.Silent });
        Assert.InRange(model.Evaluate(data.Test).Accuracy, 0.94, 1);
    }

    // 98 % after its fifty epochs, which would take too long here.
    [Fact]
    public void At_least_88_percent_are_read_rightly_by_a_convnet_after_two_epochs()
    {
        DigitData data = DigitData.Embedded(withCopies: false);
        INetwork<int> model = DigitNetworks.Make("convnet", seed: 42);
        model.Fit(data.Train, new FitOptions { Epochs = 2, Verbosity = Verbosity.Silent });
        Assert.InRange(model.Evaluate(data.Test).Accuracy, 0.88, 1);
    }

    [Fact]
    public void A_network_that_moves_digits_by_itself_is_given_no_copies_of_them()
    {
        Assert.Equal(4000, DigitData.Embedded(withCopies: !DigitNetworks.Augments("convnet")).Train.Count);
        Assert.Equal(5 * 4000, DigitData.Embedded(withCopies: !DigitNetworks.Augments("dense")).Train.Count);
    }

    [Fact]
    public void The_embedded_digits_are_learnt_in_steps_that_become_smaller()
    {
        History history = new DigitClassifier(seed: 1).Fit(
            DigitData.Embedded(withCopies: false).Train[..64], new FitOptions { Epochs = 3, Verbosity = Verbosity.Silent, Callbacks = [DigitNetworks.EmbeddedRates("dense", epochs: 3)] });
        Assert.Equal([0.003, 0.002, 0.001], history.LearningRate.Select(static rate => Math.Round(rate, 9)));
    }

    [Fact]
    public void An_unknown_network_is_refused_with_the_names_of_those_there_are()
        => Assert.Contains("--network takes one of dense, convnet, not \"cnn\".", Read("--network cnn").Command.Errors);

    [Fact]
    public void A_digit_is_followed_by_its_copies_moved_right_left_down_and_up()
    {
        float[] pixels = new float[28 * 28];
        pixels[5 * 28 + 9] = 1;
        Dataset<int> shifted = ShiftedDigits.Of(new Dataset<int>(pixels, [7], 1));
        Assert.Equal(
            [5 * 28 + 9, 5 * 28 + 10, 5 * 28 + 8, 6 * 28 + 9, 4 * 28 + 9],
            Enumerable.Range(0, shifted.Count).Select(i => shifted.Input(i).IndexOf(1)));
    }

    [Fact]
    public void What_is_moved_out_of_a_picture_does_not_come_in_on_its_other_side()
    {
        float[] pixels = [.. Enumerable.Repeat(1f, 28 * 28)];
        Dataset<int> shifted = ShiftedDigits.Of(new Dataset<int>(pixels, [7], 1));
        Assert.Equal([28 * 28, 27 * 28, 27 * 28, 27 * 28, 27 * 28], Enumerable.Range(0, 5).Select(i => shifted.Input(i).ToArray().Sum()));
    }

    [Fact]
    public void Every_digit_is_among_the_embedded_test_digits()
    {
        Dataset<int> test = DigitData.Embedded(withCopies: false).Test;
        Assert.Equal(Enumerable.Range(0, 10), Enumerable.Range(0, test.Count).Select(i => test.Target(i)[0]).Distinct().Order());
    }

    [Fact]
    public void A_folder_may_hold_packed_and_unpacked_files()
    {
        byte[] image = IdxFile.Of([1, 28, 28], new byte[28 * 28]);
        File.WriteAllBytes(folder.PathOf("train-images-idx3-ubyte"), image);
        File.WriteAllBytes(folder.PathOf("train-labels-idx1-ubyte.gz"), IdxFile.Gzip(IdxFile.Of([1], [7])));
        File.WriteAllBytes(folder.PathOf("t10k-images-idx3-ubyte.gz"), IdxFile.Gzip(image));
        File.WriteAllBytes(folder.PathOf("t10k-labels-idx1-ubyte"), IdxFile.Of([1], [3]));
        DigitData data = DigitData.FromFolder(folder.PathOf(""));
        Assert.Equal((7, 3), (data.Train.Target(0)[0], data.Test.Target(0)[0]));
    }

    [Fact]
    public void Missing_files_of_MNIST_are_named()
    {
        File.WriteAllBytes(folder.PathOf("train-images-idx3-ubyte.gz"), []);
        var exception = Assert.Throws<FileNotFoundException>(() => DigitData.FromFolder(folder.PathOf("")));
        Assert.Contains("lacks train-labels-idx1-ubyte.gz, t10k-images-idx3-ubyte.gz, t10k-labels-idx1-ubyte.gz of", exception.Message);
    }

    [Fact]
    public void A_missing_folder_is_named() =>
        Assert.Contains("There is no folder", Assert.Throws<DirectoryNotFoundException>(() => DigitData.FromFolder(folder.PathOf("none"))).Message);

    [Theory]
    [InlineData("", 10)]
    [InlineData("--network convnet", 50)]
    [InlineData("--network convnet --data x", 5)]
    [InlineData("--data x", 5)]
    [InlineData("--download", 5)]
    [InlineData("--epochs 3", 3)]
    public void Epochs_default_to_what_suits_the_data(string commandLine, int expected) => Assert.Equal(expected, Parsed(commandLine).Epochs);

    [Fact]
    public void A_mirror_replaces_the_usual_ones_and_gets_its_slash() =>
        Assert.Equal([new Uri("http://localhost/mnist/")], Parsed("--download --mirror http://localhost/mnist").Mirrors);

    [Theory]
    [InlineData("--epoch 3", "--epoch")]
    [InlineData("--epochs 0", "--epochs takes a whole number from 1 on, not 0.")]
    [InlineData("--epochs many", "--epochs takes a whole number from 1 on, not many.")]
    [InlineData("--batch 0", "--batch takes a whole number from 1 on, not 0.")]
    [InlineData("--validation 100", "--validation takes a percentage below 100.")]
    [InlineData("--threads -1", "--threads takes a whole number from 0 on, not -1.")]
    [InlineData("--seed x", "--seed takes a whole number, not x.")]
    [InlineData("--data", "Required argument missing for option: '--data'.")]
    [InlineData("--data= ", "Required argument missing for option: '--data'.")]
    [InlineData("--model --epochs 3", "Required argument missing for option: '--model'.")]
    [InlineData("--epochs 3 --epochs 4", "Option '--epochs' expects a single argument but 2 were provided.")]
    [InlineData("--download=false", "Unrecognized command or argument '--download=false'.")]
    [InlineData("--data x --download", "give one of them")]
    [InlineData("--cache x", "--cache says something about --download, which is not given.")]
    [InlineData("--download --mirror ftp://x", "--mirror takes an address")]
    [InlineData("--model no/such/folder/x", "--model takes the path of a file in a folder that exists")]
    public void A_command_line_that_means_nothing_gets_a_clear_error(string commandLine, string expected) =>
        Assert.Contains(expected, string.Join('\n', Read(commandLine).Command.Errors));

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(
            ["--epochs takes a whole number from 1 on, not 0.", "--seed takes a whole number, not x.", "Unrecognized command or argument 'y'."],
            Read("--epochs 0 --seed x y").Command.Errors);

    [Theory]
    [InlineData("--seed=-3")]
    [InlineData("--seed -3")]
    public void A_value_stands_behind_its_option_or_behind_an_equals_sign(string commandLine) => Assert.Equal(-3, Parsed(commandLine).Seed);

    [Fact]
    public void A_build_without_the_download_says_so()
    {
        AppContext.SetSwitch("Digits.CanDownload", false);
        try
        {
            Assert.Equal(["--download is left out of this build; --data reads MNIST from a folder."], Read("--download").Command.Errors);
        }
        finally
        {
            AppContext.SetSwitch("Digits.CanDownload", true);
        }
    }

    [Fact]
    public void A_build_without_reports_says_so() =>
        Assert.Equal(["--report is left out of this build; dotnet run has it, and dotnet publish -p:Report=true."], Read("--report x").Command.Errors);

    [Fact]
    public void A_part_of_the_digits_may_be_held_back() => Assert.Equal(0.15, Parsed("--validation 15").Validation);

    [Theory]
    [InlineData("out", "out/report.html", "out/curves.png")]
    [InlineData("out/run.html", "out/run.html", "out/run.png")]
    public void A_report_is_a_page_and_a_picture(string path, string page, string picture) =>
        Assert.Equal((page, picture), (ReportFiles.Of(path).Page.Replace('\\', '/'), ReportFiles.Of(path).Picture.Replace('\\', '/')));

    [Fact]
    public void A_digit_is_drawn_with_two_pixels_in_a_character()
    {
        float[] pixels = new float[28 * 28];
        pixels[2 * 28 + 2] = 1;
        pixels[3 * 28 + 3] = 1;
        pixels[2 * 28 + 4] = pixels[3 * 28 + 4] = 1;
        StringWriter output = new();
        DigitArt.Write(output, [(pixels, "is 1"), (pixels, "is 2")]);
        string[] lines = output.ToString().ReplaceLineEndings("\n").Split('\n');
        Assert.Equal("▀▄█" + new string(' ', 23) + "▀▄█", lines[0]);
        Assert.Equal("is 1" + new string(' ', 22) + "is 2", lines[12]);
    }

    private static Options Parsed(string commandLine)
    {
        (Options options, CommandLine command) = Read(commandLine);
        Assert.Empty(command.Errors);
        return options;
    }

    private static (Options Options, CommandLine Command) Read(string commandLine)
    {
        CommandLine command = new(commandLine.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return (Options.From(command), command);
    }
}
