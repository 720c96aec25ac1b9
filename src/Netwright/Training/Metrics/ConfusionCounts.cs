using System.Runtime.InteropServices;

namespace Netwright.Training.Metrics;

/// <summary>Counts of samples by the class that they are of and the class that is predicted, and the rates that follow from them.</summary>
/// <param name="classes">The number of classes.</param>
internal sealed class ConfusionCounts(int classes)
{
    private readonly int[,] counts = new int[classes, classes];

    /// <summary>The number of classes.</summary>
    public int Classes { get; } = classes;

    /// <summary>The number of samples counted.</summary>
    public int Count { get; private set; }

    /// <summary>The greatest of the counts.</summary>
    public int Greatest => counts.Cast<int>().Max();

    /// <summary>The share of the samples whose class is predicted; NaN where there are no samples.</summary>
    public double Accuracy => (double)Enumerable.Range(0, Classes).Sum(number => counts[number, number]) / Count;

    /// <summary>The mean of <see cref="Precision"/> over the classes that occur or are predicted; NaN where there are none.</summary>
    public double MacroPrecision => Macro(Precision);

    /// <summary>The mean of <see cref="Recall"/> over those.</summary>
    public double MacroRecall => Macro(Recall);

    /// <summary>The mean of <see cref="F1"/> over those.</summary>
    public double MacroF1 => Macro(F1);

    /// <summary>The number of samples of one class that are predicted as another class or the same one.</summary>
    public int this[int actual, int predicted] => counts[actual, predicted];

    /// <summary>Counts a sample.</summary>
    public void Add(int actual, int predicted)
    {
        counts[actual, predicted]++;
        Count++;
    }

    /// <summary>The samples of a class.</summary>
    public int Actual(int @class) => Enumerable.Range(0, Classes).Sum(predicted => counts[@class, predicted]);

    /// <summary>The samples that are predicted as a class.</summary>
    public int Predicted(int @class) => Enumerable.Range(0, Classes).Sum(actual => counts[actual, @class]);

    /// <summary>Of the samples that are predicted as a class, the share that are of that class; 0 where none are predicted as it.</summary>
    public double Precision(int @class) => Share(counts[@class, @class], Predicted(@class));

    /// <summary>Of the samples of a class, the share that are predicted as it; 0 where there are none.</summary>
    public double Recall(int @class) => Share(counts[@class, @class], Actual(@class));

    /// <summary>The harmonic mean of a class's precision and recall; 0 where both are.</summary>
    public double F1(int @class) => Share(2L * counts[@class, @class], (long)Predicted(@class) + Actual(@class));

    /// <summary>Forgets all samples.</summary>
    public void Clear()
    {
        Array.Clear(counts);
        Count = 0;
    }

    /// <summary>Keeps the counts, for a run that goes on within an epoch.</summary>
    public void KeepState(CheckpointState state)
    {
        int count = Count;
        state.Keep("count", ref count);

        // The bits of the counts as an array of floats, because numbers stand in the file's header, where the million counts of a thousand classes would be too much.
        state.Keep("counts", MemoryMarshal.Cast<int, float>(MemoryMarshal.CreateSpan(ref counts[0, 0], counts.Length)));
        Count = count;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private double Macro(Func<int, double> measure)
    {
        double[] known = [.. Enumerable.Range(0, Classes).Where(number => Actual(number) + Predicted(number) > 0).Select(measure)];
        return known.Length == 0 ? double.NaN : known.Average();
    }
}
