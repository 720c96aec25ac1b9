using System.Runtime.CompilerServices;
using Netwright.Data.Csv;

namespace Netwright.Data;

/// <summary>Reads CSV files (RFC 4180: quoted fields, with line breaks too; UTF-8 or what its byte order mark says) as data sets.</summary>
public static class CsvData
{
    /// <summary>Reads a file once: finds its categories, means and medians, counts its samples, and throws where something is wrong with it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="columns">
    /// Chooses the columns, the target last: <c>csv => csv.Numbers("width", "height").OneHot("colour").Labels("species")</c>. Inputs are laid out in that order.
    /// </param>
    /// <param name="format">How the file is written; commas and a header line by default.</param>
    /// <exception cref="ArgumentException">The path is empty, or the format is none that a file can have.</exception>
    /// <exception cref="InvalidDataException">The file lacks a column, or a field is not what its column should hold; the message names line and column.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static CsvData<T> From<T>(string path, Func<CsvColumns, CsvSchema<T>> columns, CsvFormat? format = null)
        where T : unmanaged
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(columns);
        format ??= new CsvFormat();
        format.Check();
        return new CsvData<T>(path, columns(new CsvColumns()), format);
    }
}

/// <summary>
/// A CSV file with known columns. It can be loaded or streamed, and so can other files, with the same categories and the same values for missing ones.
/// </summary>
/// <typeparam name="T">int for labels, float for values.</typeparam>
public sealed class CsvData<T>
    where T : unmanaged
{
    private readonly string path;
    private readonly CsvFormat format;
    private readonly Column[] inputs;
    private readonly Column[] targets;
    private readonly bool asLabels;

    internal CsvData(string path, CsvSchema<T> schema, CsvFormat format)
    {
        this.path = path;
        this.format = format;
        asLabels = typeof(T) == typeof(int);
        using CsvCursor cursor = new(path, format);
        (inputs, targets) = schema.Resolve(cursor.Header, path);
        cursor.Choose([.. inputs, .. targets]);
        while (cursor.Read())
        {
            if (cursor.IsSkipped())
            {
                SkippedRows++;
                continue;
            }

            cursor.Learn();
            Count++;
        }

        if (Count == 0)
            throw new InvalidDataException($"{path} holds no rows{(SkippedRows == 0 ? "" : $" but {SkippedRows} in which a value is missing")}.");

        foreach (Column column in cursor.Columns)
            column.Close(path);
        InputNames = [.. inputs.SelectMany(static column => column.Names)];
        TargetNames = asLabels ? targets[0].Categories : [.. targets.Select(static column => column.Name)];
    }

    /// <summary>The number of samples.</summary>
    public long Count { get; }

    /// <summary>The rows that were left out, because of a value that is missing (<see cref="Missing.SkipRow"/>).</summary>
    public long SkippedRows { get; }

    /// <summary>The name of each float of an input: a column of numbers, or <c>column=category</c>. There are as many names as floats in an input.</summary>
    public IReadOnlyList<string> InputNames { get; }

    /// <summary>For labels the category of each class number, for values the column of each.</summary>
    public IReadOnlyList<string> TargetNames { get; }

    private int TargetLength => asLabels ? 1 : TargetNames.Count;

    /// <summary>Reads the file into memory.</summary>
    /// <exception cref="InvalidDataException">A field is not what its column should hold any more, or the file holds more than an array can; then stream it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Dataset<T> Load() => Load(path);

    /// <summary>
    /// Reads another file with the same columns into memory, such as one to test on, with the first file's categories and values for missing ones.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file lacks a column, a field is not what its column should hold, or the file holds more than an array can.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public Dataset<T> Load(string path)
    {
        int inputLength = InputNames.Count, targetLength = TargetLength, count = 0;
        int most = Array.MaxLength / Math.Max(inputLength, targetLength), room = (int)Math.Min(Count, most);
        float[] allInputs = new float[room * inputLength];
        T[] allTargets = new T[room * targetLength];
        foreach (CsvCursor row in Rows(path))
        {
            if (count == most)
                throw new InvalidDataException($"{path} holds more samples of {inputLength} floats than the {most} that an array can; stream it.");

            if (count == room)
                Resize((int)Math.Min(room * 2L, most));
            Write(row, allInputs.AsSpan(count * inputLength, inputLength), allTargets.AsSpan(count * targetLength, targetLength));
            count++;
        }

        if (count == 0)
            throw new InvalidDataException($"{path} holds no rows without a missing value.");

        Resize(count);
        return new Dataset<T>(allInputs, allTargets, count);

        void Resize(int samples)
        {
            room = samples;
            Array.Resize(ref allInputs, samples * inputLength);
            Array.Resize(ref allTargets, samples * targetLength);
        }
    }

    /// <summary>A stream that reads the file anew in each epoch.</summary>
    public DataStream<T> Stream() => Stream(path, Count);

    /// <summary>A stream that reads another file with the same columns in each epoch, with the first file's categories and values for missing ones.</summary>
    /// <param name="path">The file.</param>
    public DataStream<T> Stream(string path) => Stream(path, null);

    private DataStream<T> Stream(string path, long? count)
    {
        ArgumentNullException.ThrowIfNull(path);
        return DataStream<T>.From(() => Rows(path), Write, InputNames.Count, TargetLength, count);
    }

    // Yields the same cursor for every row, moved to that row, so that rows allocate nothing.
    private IEnumerable<CsvCursor> Rows(string path)
    {
        using CsvCursor cursor = new(path, format);
        cursor.Choose([.. inputs, .. targets]);
        while (cursor.Read())
        {
            if (!cursor.IsSkipped())
                yield return cursor;
        }
    }

    private void Write(CsvCursor row, Span<float> input, Span<T> target)
    {
        int at = 0;
        for (int i = 0; i < inputs.Length; i++)
        {
            inputs[i].Write(row, i, input.Slice(at, inputs[i].Width));
            at += inputs[i].Width;
        }

        for (int i = 0; i < targets.Length; i++)
            Put(ref target[i], row, inputs.Length + i);
    }

    private static void Put(ref T target, CsvCursor row, int place)
    {
        if (typeof(T) == typeof(int))
            Unsafe.As<T, int>(ref target) = row.Columns[place].Label(row, place);
        else
            row.Columns[place].Write(row, place, new Span<float>(ref Unsafe.As<T, float>(ref target)));
    }
}
