using Netwright.Data;

namespace Netwright;

/// <summary>
/// Turns class numbers into rows of zeros with a one at the class's place, Keras's <c>to_categorical</c>, and back. <see cref="Loss.CategoricalCrossentropy"/> and
/// other losses over several outputs take rows; <see cref="Loss.SparseCategoricalCrossentropy"/> takes numbers.
/// </summary>
public static class OneHot
{
    /// <summary>Makes a row of each class number, where samples have one at each of several positions a row for each; the inputs are shared.</summary>
    /// <param name="data">Samples with class numbers.</param>
    /// <param name="classes">The number of classes, the length of a row.</param>
    /// <returns>The same samples with targets [classes], or [positions, classes].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is below 1, or an array does not hold as many rows of them.</exception>
    /// <exception cref="ArgumentException">A target is not the number of a class; the message names its sample.</exception>
    public static Dataset<float> ToOneHot(this Dataset<int> data, int classes)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        ReadOnlySpan<int> labels = data.Targets;
        if ((long)labels.Length * classes > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(classes), classes, $"Of {labels.Length} rows, an array holds those of up to {Array.MaxLength / labels.Length} classes.");

        float[] rows = new float[labels.Length * classes];
        for (int row = 0; row < labels.Length; row++)
        {
            if ((uint)labels[row] >= (uint)classes)
                throw new ArgumentException(FormattableString.Invariant($"The label of sample {row / data.TargetLength} is {labels[row]}; the classes are 0 to {classes - 1}."), nameof(data));

            rows[row * classes + labels[row]] = 1;
        }

        return data.WithTargets(new Column<float>(rows, data.TargetLength * classes));
    }

    /// <summary>Makes a class number of each row; the inputs are shared.</summary>
    /// <param name="data">Samples with one-hot targets.</param>
    /// <returns>The same samples with class numbers.</returns>
    /// <exception cref="ArgumentException">A target is not one 1 among zeros; the message names its sample.</exception>
    public static Dataset<int> ToLabels(this Dataset<float> data)
    {
        ArgumentNullException.ThrowIfNull(data);
        int[] labels = new int[data.Count];
        for (int sample = 0; sample < labels.Length; sample++)
        {
            ReadOnlySpan<float> row = data.Target(sample);
            int label = row.IndexOf(1f);
            if (label < 0 || row[..label].ContainsAnyExcept(0f) || row[(label + 1)..].ContainsAnyExcept(0f))
            {
                throw new ArgumentException(
                    FormattableString.Invariant($"The target of sample {sample} is no one-hot row: it holds {row.Length} numbers that are not a 1 among zeros."), nameof(data));
            }

            labels[sample] = label;
        }

        return data.WithTargets(new Column<int>(labels, 1));
    }
}
