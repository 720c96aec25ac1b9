using System.Globalization;
using System.Text;
using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>The number of samples by the class that they are of and the class that is predicted.</summary>
public sealed class ConfusionMatrix
{
    private readonly ConfusionCounts counts;

    /// <summary>Makes a matrix without counts.</summary>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 2, or an array does not hold a count for each pair of them.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        counts = new ConfusionCounts(classes);
    }

    private ConfusionMatrix(ConfusionCounts counts) => this.counts = counts;

    /// <summary>The number of classes.</summary>
    public int Classes => counts.Classes;

    /// <summary>The number of samples counted.</summary>
    public long Count => counts.Count;

    /// <summary>The share of the samples whose class is predicted, 0 to 1; NaN where there are no samples.</summary>
    public double Accuracy => counts.Accuracy;

    /// <summary>The mean of <see cref="Precision"/> over the classes that occur or are predicted.</summary>
    public double MacroPrecision => counts.MacroPrecision;

    /// <summary>The mean of <see cref="Recall"/> over the classes that occur or are predicted.</summary>
    public double MacroRecall => counts.MacroRecall;

    /// <summary>The mean of <see cref="F1"/> over the classes that occur or are predicted.</summary>
    public double MacroF1 => counts.MacroF1;

    /// <summary>The number of samples of one class that are predicted as another class or the same one.</summary>
    /// <param name="actual">The class that they are of, from 0.</param>
    /// <param name="predicted">The class that is predicted, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public long this[int actual, int predicted] => counts[Checked(actual, nameof(actual)), Checked(predicted, nameof(predicted))];

    /// <summary>
    /// Counts what a network predicts on a data set: for a softmax the class of the greatest output, for one sigmoid 1 where the output is above ½, else 0. Of a
    /// network with a loss at each position, every position that counts is one of the samples counted.
    /// </summary>
    /// <param name="network">The network.</param>
    /// <param name="data">The samples.</param>
    /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
    /// <typeparam name="TTarget">int for class numbers, else float.</typeparam>
    /// <exception cref="ArgumentException">The network does not predict classes, or the data do not fit it.</exception>
    public static ConfusionMatrix Of<TTarget>(INetwork<TTarget> network, Dataset<TTarget> data, int threads = 0)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkDescription description = network.Trainable.Description;
        description.RequireClasses(nameof(network));

        ConfusionCounts counts = new(ConfusionState.Classes(description));
        ConfusionState state = new(description, threshold: 0.5, static counts => counts.Accuracy, counts);
        Evaluator.Evaluate(network.Trainable, data, new MetricSet(description, state), threads);
        return new ConfusionMatrix(counts);
    }

    /// <summary>Counts a sample.</summary>
    /// <param name="actual">The class that it is of, from 0.</param>
    /// <param name="predicted">The class that is predicted, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(int actual, int predicted) => counts.Add(Checked(actual, nameof(actual)), Checked(predicted, nameof(predicted)));

    /// <summary>Of the samples that are predicted as a class, the share that are of that class, 0 to 1; 0 where none are predicted as it.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int @class) => counts.Precision(Checked(@class, nameof(@class)));

    /// <summary>Of the samples of a class, the share that are predicted as it, 0 to 1; 0 where there are none.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int @class) => counts.Recall(Checked(@class, nameof(@class)));

    /// <summary>The harmonic mean of a class's precision and recall; 0 where both are.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double F1(int @class) => counts.F1(Checked(@class, nameof(@class)));

    /// <summary>
    /// The matrix as a table: a row with its recall for each class that samples are of, a column with its precision for each class that is predicted.
    /// </summary>
    public override string ToString()
    {
        int[] classes = [.. Enumerable.Range(0, Classes)];
        const string Bottom = "precision";
        int cell = Math.Max(Text(Math.Max(Classes - 1, counts.Greatest)).Length, Percent(1).Length) + 1;
        StringBuilder table = new();
        Line("", ["predicted".PadLeft(cell * Classes)], "");
        Line("actual", classes.Select(static number => Text(number)), "recall");
        foreach (int actual in classes)
            Line(Text(actual), classes.Select(predicted => counts[actual, predicted] == 0 ? "." : Text(counts[actual, predicted])), counts.Actual(actual) == 0 ? "" : Percent(Recall(actual)));
        Line(Bottom, classes.Select(predicted => counts.Predicted(predicted) == 0 ? "" : Percent(Precision(predicted))), "");
        return table.ToString();

        void Line(string head, IEnumerable<string> cells, string tail)
            => table.Append($"{head.PadLeft(Bottom.Length)} |{string.Concat(cells.Select(text => text.PadLeft(cell)))} | {tail}".TrimEnd()).Append('\n');
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + "%";

    private int Checked(int @class, string name)
        => (uint)@class < (uint)Classes
            ? @class
            : throw new ArgumentOutOfRangeException(name, @class, $"The classes are numbered from 0 to {Classes - 1}.");
}
