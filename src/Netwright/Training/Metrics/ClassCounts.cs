using System.Runtime.InteropServices;

namespace Netwright.Training.Metrics;

/// <summary>For each class the number of samples that are of it, that are predicted as it, and that are both; and the rates that follow from them.</summary>
/// <param name="classes">The number of classes.</param>
internal class ClassCounts(int classes)
{
    private readonly long[] actual = new long[classes], predicted = new long[classes], right = new long[classes];

    /// <summary>The number of classes.</summary>
    public int Classes { get; } = classes;

    /// <summary>The number of samples counted, or of their positions.</summary>
    public long Count { get; private set; }

    /// <summary>The share of the samples whose class is predicted; NaN where there are no samples.</summary>
    public double Accuracy => (double)right.Sum() / Count;

    /// <summary>The mean of <see cref="Precision"/> over the classes that occur or are predicted; NaN where there are none.</summary>
    public double MacroPrecision => Macro(Precision);

    /// <summary>The mean of <see cref="Recall"/> over those.</summary>
    public double MacroRecall => Macro(Recall);

    /// <summary>The mean of <see cref="F1"/> over those.</summary>
    public double MacroF1 => Macro(F1);

    /// <summary>Counts a sample.</summary>
    public virtual void Add(int @class, int prediction)
    {
        actual[@class]++;
        predicted[prediction]++;
        right[@class] += @class == prediction ? 1 : 0;
        Count++;
    }

    /// <summary>The samples of a class.</summary>
    public long Actual(int @class) => actual[@class];

    /// <summary>The samples that are predicted as a class.</summary>
    public long Predicted(int @class) => predicted[@class];

    /// <summary>Of the samples that are predicted as a class, the share that are of that class; 0 where none are predicted as it.</summary>
    public double Precision(int @class) => Share(right[@class], predicted[@class]);

    /// <summary>Of the samples of a class, the share that are predicted as it; 0 where there are none.</summary>
    public double Recall(int @class) => Share(right[@class], actual[@class]);

    /// <summary>The harmonic mean of a class's precision and recall; 0 where both are.</summary>
    public double F1(int @class) => Share(2 * right[@class], predicted[@class] + actual[@class]);

    /// <summary>Forgets all samples.</summary>
    public virtual void Clear()
    {
        Array.Clear(actual);
        Array.Clear(predicted);
        Array.Clear(right);
        Count = 0;
    }

    /// <summary>Keeps the counts, for a run that goes on within an epoch.</summary>
    public void KeepState(CheckpointState state)
    {
        long count = Count;
        state.Keep("count", ref count, 0, long.MaxValue);

        // Their bits as arrays of floats, because numbers stand in the file's header, which many classes would fill.
        state.Keep("actual", MemoryMarshal.Cast<long, float>(actual.AsSpan()));
        state.Keep("predicted", MemoryMarshal.Cast<long, float>(predicted.AsSpan()));
        state.Keep("right", MemoryMarshal.Cast<long, float>(right.AsSpan()));
        Count = count;
    }

    private static double Share(long part, long whole) => whole == 0 ? 0 : (double)part / whole;

    private double Macro(Func<int, double> measure)
    {
        double[] known = [.. Enumerable.Range(0, Classes).Where(number => actual[number] + predicted[number] > 0).Select(measure)];
        return known.Length == 0 ? double.NaN : known.Average();
    }
}
