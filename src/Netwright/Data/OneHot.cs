using Netwright.Data;

namespace Netwright;

/// <summary>
/// Turns class numbers into rows of zeros with a one at the class's place, Keras's <c>to_categorical</c>, and back. <see cref="Loss.CategoricalCrossentropy"/> and
/// other losses over several outputs take rows; <see cref="Loss.SparseCategoricalCrossentropy"/> takes numbers.
/// </summary>
public static class OneHot
{
    /// <summary>Makes a row of each class number; the inputs are shared.</summary>
    /// <param name="data">Samples with class numbers.</param>
    /// <param name="classes">The number of classes, the length of a row.</param>
    /// <returns>The same samples with targets [classes].</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of classes is below 1.</exception>
    /// <exception cref="ArgumentException">A target is not one number of a class; the message names its sample.</exception>
    public static Dataset<float> ToOneHot(this Dataset<int> data, int classes)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentOutOfRangeException.ThrowIfLessThan(classes, 1);
        if (data.TargetLength != 1)
            throw new ArgumentException($"A sample has one class, but the targets have length {data.TargetLength}.", nameof(data));

        if ((long)data.Count * classes > Array.MaxLength)
            throw new ArgumentOutOfRangeException(nameof(classes), classes, $"Of {data.Count} rows, an array holds those of up to {Array.MaxLength / data.Count} classes.");

        float[] rows = new float[data.Count * classes];
        for (int sample = 0; sample < data.Count; sample++)
        {
            int label = data.Target(sample)[0];
            if ((uint)label >= (uint)classes)
                throw new ArgumentException(FormattableString.Invariant($"The label of sample {sample} is {label}; the classes are 0 to {classes - 1}."), nameof(data));

            rows[sample * classes + label] = 1;
        }

        return data.WithTargets(new Column<float>(rows, classes));
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
