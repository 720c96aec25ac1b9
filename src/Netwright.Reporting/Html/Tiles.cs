using System.Text;
using Netwright.Charts;

namespace Netwright.Html;

/// <summary>The figures that a reader looks for first.</summary>
internal static class Tiles
{
    /// <summary>The figures of a run.</summary>
    public static string Of(History history, int best, ReportOptions options)
    {
        StringBuilder text = new("<dl class=\"tiles\">\n");
        if (options.Test is { } test)
        {
            if (!double.IsNaN(test.Accuracy))
                Add(text, "Test accuracy", Numbers.Percent(test.Accuracy), "on unseen data");
            Add(text, "Test loss", Numbers.Text(test.Loss), "on unseen data");
            foreach ((string name, double value) in test.Metrics)
                Add(text, Panel.TitleOf($"test_{name}"), Numbers.Text(name, value), "on unseen data");
        }

        if (best > 0)
        {
            Add(text, "Best epoch", $"{best}", $"of {history.Epochs}, by {(history.ValidationLoss.Count > 0 ? "validation" : "training")} loss");
            foreach (string name in Shown(history))
                Add(text, Panel.TitleOf(name), Numbers.Text(name, history[name][best - 1]), $"in epoch {best}");
            Add(text, "Learning rate", Numbers.Text(history.LearningRate[^1]), history.LearningRate[0] == history.LearningRate[^1] ? "throughout" : $"at the end, {Numbers.Text(history.LearningRate[0])} at first");
        }

        return text.Append("</dl>").ToString();
    }

    // Those of the validation samples where there are any, because those of the training samples are measured while the parameters change.
    private static IEnumerable<string> Shown(History history)
        => history.ValidationLoss.Count > 0 ? Panel.Measured(history).Where(Panel.IsValidation) : Panel.Measured(history);

    private static void Add(StringBuilder text, string name, string value, string note)
        => text.Append($"""<div><dt>{Escape.Text(name)}</dt><dd>{Escape.Text(value)}<small>{Escape.Text(note)}</small></dd></div>""").Append('\n');
}
