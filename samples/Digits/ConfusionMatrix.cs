using System.Globalization;

namespace Digits;

/// <summary>How often each class was read as which.</summary>
/// <param name="classes">The number of classes.</param>
internal sealed class ConfusionMatrix(int classes)
{
    private const int CellWidth = 6;

    private readonly int[,] counts = new int[classes, classes];

    /// <summary>Counts one sample.</summary>
    /// <param name="actual">What it is.</param>
    /// <param name="read">What it was read as.</param>
    public void Add(int actual, int read) => counts[actual, read]++;

    /// <summary>Prints the matrix: a row for what the samples are, a column for what they were read as, and the share that was read rightly.</summary>
    public void Write(TextWriter output)
    {
        output.WriteLine($"{"is",4} | {"read as".PadLeft(CellWidth * classes)} |");
        output.WriteLine($"{"",4} | {string.Concat(Enumerable.Range(0, classes).Select(Cell))} |   right");
        for (int actual = 0; actual < classes; actual++)
        {
            int[] row = [.. Enumerable.Range(0, classes).Select(read => counts[actual, read])];
            string cells = string.Concat(row.Select(count => count == 0 ? Cell('.') : Cell(count)));
            string right = row.Sum() == 0 ? "" : (100.0 * row[actual] / row.Sum()).ToString("F1", CultureInfo.InvariantCulture) + " %";
            output.WriteLine($"{actual,4} | {cells} | {right,7}");
        }
    }

    private static string Cell<T>(T content) => $"{content,CellWidth}";
}
