using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Serialization;
using Netwright.Compute;
using Netwright.Training;
using Netwright.Training.Metrics;

namespace Netwright;

/// <summary>The number of samples by the class that they are of and the class that is predicted.</summary>
/// <remarks>System.Text.Json writes it, with or without its source generator. JSON has no NaN, so that it is the text "NaN" there.</remarks>
[JsonNumberHandling(JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[DebuggerDisplay("{Count} samples of {Classes} classes, accuracy {Accuracy}")]
public sealed class ConfusionMatrix
{
    private readonly ConfusionCounts counts;
    private readonly IReadOnlyList<string>? classNames;

    /// <summary>Makes a matrix without counts.</summary>
    /// <param name="classes">The number of classes, at least 2.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 2, or an array does not hold a count for each pair of them.</exception>
    public ConfusionMatrix(int classes)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 2);
        counts = new ConfusionCounts(classes);
    }

    private ConfusionMatrix(NetworkDescription network, ConfusionCounts counts)
    {
        this.counts = counts;
        classNames = network.ClassNames;
    }

    /// <summary>The number of classes.</summary>
    public int Classes => counts.Classes;

    /// <summary>The classes' names in their order, which stand for their numbers in the table; null, the default, is none. Of a network over an enum or a <c>bool</c> they are its members.</summary>
    /// <exception cref="ArgumentException">There are not as many as classes.</exception>
    public IReadOnlyList<string>? ClassNames
    {
        get => classNames;
        init
        {
            if (value is not null && value.Count != Classes)
                throw new ArgumentException($"The confusion matrix is of {Classes} classes, but there are {value.Count} names.", nameof(ClassNames));

            classNames = value is null ? null : [.. value];
        }
    }

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

    /// <summary>The counts: for each class that samples are of a row, and in it for each class the number that are predicted as it.</summary>
    public IReadOnlyList<IReadOnlyList<long>> Rows
        => [.. Enumerable.Range(0, Classes).Select(actual => (IReadOnlyList<long>)[.. Enumerable.Range(0, Classes).Select(predicted => counts[actual, predicted])])];

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
        return Of(network, metrics => Evaluator.Evaluate(network.Trainable, data, metrics, threads));
    }

    /// <summary>Counts what a network predicts on a stream.</summary>
    /// <exception cref="DataStreamException">A sample could not be read, or does not fit the network.</exception>
    /// <inheritdoc cref="Of{TTarget}(INetwork{TTarget}, Dataset{TTarget}, int)"/>
    [OverloadResolutionPriority(-1)]
    public static ConfusionMatrix Of<TTarget>(INetwork<TTarget> network, DataStream<TTarget> data, int threads = 0)
        where TTarget : unmanaged
    {
        return Of(network, metrics => Evaluator.Evaluate(network.Trainable, data, metrics, threads));
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
        int head = Math.Max(Bottom.Length, classes.Max(number => NameOf(number).Length));
        int cell = Math.Max(Math.Max(Text(counts.Greatest).Length, classes.Max(number => NameOf(number).Length)), Percent(1).Length) + 1;
        StringBuilder table = new();
        Line("", ["predicted".PadLeft(cell * Classes)], "");
        Line("actual", classes.Select(NameOf), "recall");
        foreach (int actual in classes)
            Line(NameOf(actual), classes.Select(predicted => counts[actual, predicted] == 0 ? "." : Text(counts[actual, predicted])), counts.Actual(actual) == 0 ? "" : Percent(Recall(actual)));
        Line(Bottom, classes.Select(predicted => counts.Predicted(predicted) == 0 ? "" : Percent(Precision(predicted))), "");
        return table.ToString();

        void Line(string name, IEnumerable<string> cells, string tail)
            => table.Append($"{name.PadLeft(head)} |{string.Concat(cells.Select(text => text.PadLeft(cell)))} | {tail}".TrimEnd()).Append('\n');
    }

    private static ConfusionMatrix Of<TTarget>(INetwork<TTarget> network, Action<MetricSet> evaluate)
        where TTarget : unmanaged
    {
        ArgumentNullException.ThrowIfNull(network);
        NetworkDescription description = network.Trainable.Description;
        description.RequireClasses(nameof(network));

        ConfusionCounts counts = new(ConfusionState.Classes(description));
        evaluate(new MetricSet(description, new ConfusionState(description, threshold: 0.5, static counts => counts.Accuracy, counts)));
        return new ConfusionMatrix(description, counts);
    }

    private string NameOf(int @class) => classNames?[@class] ?? Text(@class);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + "%";

    private int Checked(int @class, string name)
        => (uint)@class < (uint)Classes
            ? @class
            : throw new ArgumentOutOfRangeException(name, @class, $"The classes are numbered from 0 to {Classes - 1}.");
}
