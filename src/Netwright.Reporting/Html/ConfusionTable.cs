using System.Globalization;
using System.Text;

namespace Netwright.Html;

/// <summary>A confusion matrix as a table. The colour of a cell shows its share of the samples of its class.</summary>
internal static class ConfusionTable
{
    // The opacity of the strongest colour, on which the number can still be read.
    private const double Strongest = 0.55;

    /// <summary>The table; nothing without a matrix.</summary>
    /// <exception cref="ArgumentException">There are not as many names as classes.</exception>
    public static string Of(ConfusionMatrix? matrix, IReadOnlyList<string>? names)
    {
        if (matrix is null)
            return "";
        if (names is not null && names.Count != matrix.Classes)
            throw new ArgumentException($"The confusion matrix is of {matrix.Classes} classes, but there are {names.Count} names.", nameof(ReportOptions.ClassNames));

        names ??= matrix.ClassNames;
        int[] classes = [.. Enumerable.Range(0, matrix.Classes)];
        string NameOf(int number) => Escape.Text(names?[number] ?? number.ToString(CultureInfo.InvariantCulture));
        StringBuilder text = new("<section class=\"card\">\n<h2>Confusion matrix</h2>\n<div class=\"scroll\">\n<table class=\"matrix\">\n");
        text.Append("<caption>A row for what the samples are, a column for what they are predicted as.</caption>\n<thead><tr><td></td>");
        text.AppendJoin("", classes.Select(number => $"<th scope=\"col\">{NameOf(number)}</th>")).Append("<th scope=\"col\">Recall</th></tr></thead>\n<tbody>\n");
        foreach (int actual in classes)
        {
            long all = classes.Sum(predicted => matrix[actual, predicted]);
            text.Append($"<tr><th scope=\"row\">{NameOf(actual)}</th>");
            text.AppendJoin("", classes.Select(predicted => Cell(matrix[actual, predicted], all, actual == predicted)));
            text.Append($"<td class=\"share\">{(all == 0 ? "" : Share(matrix.Recall(actual)))}</td></tr>\n");
        }

        text.Append("</tbody>\n<tfoot><tr><th scope=\"row\">Precision</th>");
        text.AppendJoin("", classes.Select(number => $"<td class=\"share\">{(classes.Any(actual => matrix[actual, number] > 0) ? Share(matrix.Precision(number)) : "")}</td>"));
        return text.Append("<td></td></tr></tfoot>\n</table>\n</div>\n</section>").ToString();
    }

    private static string Cell(long count, long all, bool isRight)
        => count == 0
            ? "<td class=\"none\">0</td>"
            : string.Create(CultureInfo.InvariantCulture, $"<td class=\"{(isRight ? "right" : "wrong")}\" style=\"--share:{Depth(count, all, isRight):0.##}\">{count:#,0}</td>");

    // Wrong predictions are rare. Their colour grows with the root of the share, so that it can be seen.
    private static double Depth(long count, long all, bool isRight) => Strongest * (isRight ? (double)count / all : Math.Sqrt((double)count / all));

    private static string Share(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";
}
