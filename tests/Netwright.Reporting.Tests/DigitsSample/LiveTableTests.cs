using Digits;
using Netwright.Reporting.Tests.Fixtures;
using Spectre.Console;

namespace Netwright.Reporting.Tests.DigitsSample;

public class LiveTableTests
{
    [Fact]
    public void Each_epoch_is_a_row()
    {
        string[] rows = Rows(static table => Corners.Run(3, validated: true, table));
        Assert.StartsWith("Epoch Loss Accuracy Validation loss Validation accuracy Time", rows[0]);
        Assert.Matches(@"^1/3 \d\.\d{4} \d+\.00 % \d\.\d{4} \d+\.00 % \d+\.\d s$", rows[2]);
        Assert.Equal(["1/3", "2/3", "3/3"], rows[2..].Select(static row => row.Split(' ')[0]));
    }

    [Fact]
    public void An_epoch_that_is_not_completed_has_no_row()
    {
        using CancellationTokenSource cancellation = new();
        string[] rows = Rows(table => new Corners(seed: 1).Fit(
            Corners.Data,
            new FitOptions { Epochs = 3, BatchSize = 1, Verbosity = Verbosity.Silent, CancellationToken = cancellation.Token, Callbacks = [table, new CancelIn2(cancellation)] }));
        Assert.Equal("1/3", Assert.Single(rows[2..]).Split(' ')[0]);
    }

    // What stays on the screen, without the spaces between columns.
    private static string[] Rows(Func<Callback, History> train)
    {
        StringWriter screen = new();
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(screen) });
        console.Profile.Width = 120;
        LiveTable.Show(console, train);
        string all = screen.ToString();
        return [.. all[all.LastIndexOf("Epoch", StringComparison.Ordinal)..].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(static line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }

    private sealed class CancelIn2(CancellationTokenSource cancellation) : Callback
    {
        public override void OnBatchEnd(TrainingContext context)
        {
            if (context.Epoch == 2)
                cancellation.Cancel();
        }
    }
}
