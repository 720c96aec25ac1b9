using System.Text;
using Netwright.Charts;

namespace Netwright.Html;

/// <summary>All numbers of a run as a table: the curves for readers who cannot see them, or who want to copy the numbers.</summary>
internal static class EpochTable
{
    /// <summary>A row an epoch; nothing of an empty run.</summary>
    public static string Of(History history, int best)
    {
        if (best == 0)
            return "";

        StringBuilder text = new("<details class=\"card\">\n<summary><h2>All epochs</h2></summary>\n<div class=\"scroll\">\n<table class=\"epochs\">\n<thead><tr>");
        text.AppendJoin("", new[] { "Epoch" }.Concat(Panel.Measured(history).Select(Panel.TitleOf)).Concat(["Learning rate", "Time"]).Select(static head => $"<th scope=\"col\">{Escape.Text(head)}</th>"));
        text.Append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < history.Epochs; i++)
        {
            text.Append(i + 1 == best ? "<tr class=\"best\">" : "<tr>").Append($"<th scope=\"row\">{i + 1}</th>");
            foreach (string name in Panel.Measured(history))
                text.Append($"<td>{Numbers.Text(name, history[name][i])}</td>");
            text.Append($"<td>{Numbers.Text(history.LearningRate[i])}</td><td>{Numbers.Time(history.Seconds[i])}</td></tr>\n");
        }

        return text.Append("</tbody>\n</table>\n</div>\n</details>").ToString();
    }
}
