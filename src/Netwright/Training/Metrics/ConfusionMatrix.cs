using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Netwright.Compute;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>The number of samples by the class that they are of and the class that is predicted.</summary>
public sealed class ConfusionMatrix
{
    private readonly int[,] counts;

    /// <summary>Makes a matrix without counts.</summary>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 2.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        Classes = classes;
        counts = new int[classes, classes];
    }

    /// <summary>The number of classes.</summary>
    public int Classes { get; }

    /// <summary>The number of samples counted.</summary>
    public int Count { get; private set; }

    /// <summary>The share of the samples whose class is predicted, 0 to 1; NaN where there are no samples.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(number => counts[number, number]) / Count;

    /// <summary>The mean of <see cref="Precision"/> over the classes that occur or are predicted.</summary>
    public double MacroPrecision => Macro(Precision);

    /// <summary>The mean of <see cref="Recall"/> over the classes that occur or are predicted.</summary>
    public double MacroRecall => Macro(Recall);

    /// <summary>The mean of <see cref="F1"/> over the classes that occur or are predicted.</summary>
    public double MacroF1 => Macro(F1);

    /// <summary>The number of samples of one class that are predicted as another class or the same one.</summary>
    /// <param name="actual">The class that they are of, from 0.</param>
    /// <param name="predicted">The class that is predicted, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public int this[int actual, int predicted] => counts[Checked(actual, nameof(actual)), Checked(predicted, nameof(predicted))];

    /// <summary>
    /// Counts what a network predicts on a data set: for a softmax the class of the greatest output, for one sigmoid 1 where the output is above ½, else 0.
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
        if (description.Accuracy != AccuracyKind.Categorical && description is not { Accuracy: AccuracyKind.Binary, OutputLength: 1 })
        {
            throw new ArgumentException(
                $"{description.Name} does not predict classes of which one is right: it would have to end in a softmax, or in a sigmoid of one unit.", nameof(network));
        }

        ConfusionState state = new(description, threshold: 0.5, static matrix => matrix.Accuracy);
        Evaluator.Evaluate(network.Trainable, data, new MetricSet(description, state), threads);
        return state.Matrix;
    }

    /// <summary>Counts a sample.</summary>
    /// <param name="actual">The class that it is of, from 0.</param>
    /// <param name="predicted">The class that is predicted, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public void Add(int actual, int predicted)
    {
        counts[Checked(actual, nameof(actual)), Checked(predicted, nameof(predicted))]++;
        Count++;
    }

    /// <summary>Of the samples that are predicted as a class, the share that are of that class, 0 to 1; 0 where none are predicted as it.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Precision(int @class) => Share(counts[Checked(@class, nameof(@class)), @class], Predicted(@class));

    /// <summary>Of the samples of a class, the share that are predicted as it, 0 to 1; 0 where there are none.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double Recall(int @class) => Share(counts[Checked(@class, nameof(@class)), @class], Actual(@class));

    /// <summary>The harmonic mean of a class's precision and recall; 0 where both are.</summary>
    /// <param name="class">The class.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such class.</exception>
    public double F1(int @class) => Share(2L * counts[Checked(@class, nameof(@class)), @class], (long)Predicted(@class) + Actual(@class));

    /// <summary>
    /// The matrix as a table: a row with its recall for each class that samples are of, a column with its precision for each class that is predicted.
    /// </summary>
    public override string ToString()
    {
        int[] classes = [.. Enumerable.Range(0, Classes)];
        const string Bottom = "precision";
        int cell = Math.Max(Text(Math.Max(Classes - 1, counts.Cast<int>().Max())).Length, Percent(1).Length) + 1;
        StringBuilder table = new();
        Line("", ["predicted".PadLeft(cell * Classes)], "");
        Line("actual", classes.Select(Text), "recall");
        foreach (int actual in classes)
            Line(Text(actual), classes.Select(predicted => counts[actual, predicted] == 0 ? "." : Text(counts[actual, predicted])), Actual(actual) == 0 ? "" : Percent(Recall(actual)));
        Line(Bottom, classes.Select(predicted => Predicted(predicted) == 0 ? "" : Percent(Precision(predicted))), "");
        return table.ToString();

        void Line(string head, IEnumerable<string> cells, string tail)
            => table.Append($"{head.PadLeft(Bottom.Length)} |{string.Concat(cells.Select(text => text.PadLeft(cell)))} | {tail}".TrimEnd()).Append('\n');
    }

    /// <summary>Forgets all samples.</summary>
    internal void Clear()
    {
        Array.Clear(counts);
        Count = 0;
    }

    /// <summary>Keeps the counts, for a run that goes on within an epoch.</summary>
    internal void KeepState(CheckpointState state)
    {
        int count = Count;
        state.Keep("count", ref count);

        // The bits of the counts as an array of floats, because numbers stand in the file's header, where the million counts of a thousand classes would be too much.
        state.Keep("counts", MemoryMarshal.Cast<int, float>(MemoryMarshal.CreateSpan(ref counts[0, 0], counts.Length)));
        Count = count;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + "%";

    private int Actual(int @class) => Enumerable.Range(0, Classes).Sum(predicted => counts[@class, predicted]);

    private int Predicted(int @class) => Enumerable.Range(0, Classes).Sum(actual => counts[actual, @class]);

    private double Macro(Func<int, double> measure)
    {
        double[] known = [.. Enumerable.Range(0, Classes).Where(number => Actual(number) + Predicted(number) > 0).Select(measure)];
        return known.Length == 0 ? double.NaN : known.Average();
    }

    private int Checked(int @class, string name)
        => (uint)@class < (uint)Classes
            ? @class
            : throw new ArgumentOutOfRangeException(name, @class, $"The classes are numbered from 0 to {Classes - 1}.");
}
