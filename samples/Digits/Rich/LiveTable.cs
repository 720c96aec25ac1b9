using System.Diagnostics;
using System.Globalization;
using Netwright;
using Spectre.Console;

namespace Digits;

/// <summary>A table of the epochs in the terminal. Its last row is the current epoch, with a progress bar.</summary>
internal sealed class LiveTable : Callback
{
    private const int BarWidth = 16;

    // The least time between two updates; nobody sees more frequent ones.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(80);

    private readonly Table table;
    private readonly LiveDisplayContext display;
    private long epochBegan;
    private long shown;
    private bool inEpoch;

    private LiveTable(Table table, LiveDisplayContext display) => (this.table, this.display) = (table, display);

    /// <summary>Shows a run.</summary>
    /// <param name="console">Where.</param>
    /// <param name="train">The training that has the table among its callbacks.</param>
    public static History Show(IAnsiConsole console, Func<Callback, History> train)
    {
        Table table = new() { Border = TableBorder.Simple };
        History? history = null;
        console.Live(table).AutoClear(true).Overflow(VerticalOverflow.Crop).Cropping(VerticalOverflowCropping.Top)
            .Start(display => history = train(new LiveTable(table, display)));

        // Written once more at the end, because a low terminal showed only the last rows while the table was live.
        console.Write(table);
        return history!;
    }

    /// <inheritdoc/>
    public override void OnFitBegin(TrainingContext context)
    {
        table.AddColumn(new TableColumn("Epoch").RightAligned());
        foreach (string quantity in context.Quantities)
            table.AddColumn(new TableColumn(Markup.Escape(Title(quantity))).RightAligned());
        table.AddColumn(new TableColumn("Time").RightAligned().Width(BarWidth));
    }

    /// <inheritdoc/>
    public override void OnEpochBegin(TrainingContext context)
    {
        table.AddRow([$"{context.Epoch}/{context.Epochs}", .. context.Quantities.Select(static _ => ""), Bar(0)]);
        epochBegan = Stopwatch.GetTimestamp();
        inEpoch = true;
        Show();
    }

    /// <inheritdoc/>
    public override void OnBatchEnd(TrainingContext context)
    {
        if (Stopwatch.GetElapsedTime(shown) < Pause)
            return;

        Fill(context, Bar((double)context.Batch / context.Batches));
        Show();
    }

    /// <inheritdoc/>
    public override void OnEpochEnd(TrainingContext context)
    {
        inEpoch = false;
        Fill(context, Stopwatch.GetElapsedTime(epochBegan).TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture));
        Show();
    }

    /// <summary>Takes the row of an epoch that was cancelled away.</summary>
    /// <param name="context">The run.</param>
    public override void OnFitEnd(TrainingContext context)
    {
        if (inEpoch)
            table.Rows.RemoveAt(table.Rows.Count - 1);
    }

    private static string Title(string quantity) => quantity switch
    {
        "loss" => "Loss",
        "accuracy" => "Accuracy",
        "val_loss" => "Validation loss",
        "val_accuracy" => "Validation accuracy",
        _ => quantity,
    };

    private static string Text(string quantity, double value)
        => double.IsNaN(value) ? "" : value.ToString(quantity.EndsWith("accuracy", StringComparison.Ordinal) ? "0.00 %" : "0.0000", CultureInfo.InvariantCulture);

    private static string Bar(double share)
    {
        int full = (int)(BarWidth * share);
        return $"[blue]{new string('━', full)}[/][grey]{new string('━', BarWidth - full)}[/]";
    }

    private void Fill(TrainingContext context, string time)
    {
        int row = table.Rows.Count - 1, column = 1;
        foreach (string quantity in context.Quantities)
            table.UpdateCell(row, column++, Text(quantity, context[quantity]));
        table.UpdateCell(row, column, time);
    }

    private void Show()
    {
        display.Refresh();
        shown = Stopwatch.GetTimestamp();
    }
}
