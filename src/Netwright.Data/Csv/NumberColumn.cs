using System.Globalization;
using System.Runtime.InteropServices;

namespace Netwright.Data.Csv;

/// <summary>A column of numbers, each as one float.</summary>
internal sealed class NumberColumn : Column
{
    private readonly List<float> held = [];
    private double sum;
    private long count;
    private float filling;

    private NumberColumn(string name, Missing missing)
        : base(name, missing)
    {
        if (missing.Text is { } text && !TryParse(text, out filling))
            throw new ArgumentException($"A column of numbers cannot take the category \"{text}\" where a value is missing.", nameof(missing));
    }

    /// <inheritdoc/>
    public override int Width => 1;

    /// <inheritdoc/>
    public override IEnumerable<string> Names => [Name];

    /// <summary>Makes a column.</summary>
    public static Column Make(string name, Missing missing) => new NumberColumn(name, missing);

    /// <inheritdoc/>
    public override void Learn(CsvCursor row, int place)
    {
        if (IsMissing(row, place))
            return;

        float number = Parse(row, place);
        sum += number;
        count++;
        if (Missing == Missing.Median)
            held.Add(number);
    }

    /// <inheritdoc/>
    public override void Close(string path)
    {
        if (!Missing.IsFound)
            return;

        if (count == 0)
            throw new InvalidDataException($"Column \"{Name}\" of {path} holds no number of which a {Missing.Name.ToLowerInvariant()} could be taken.");

        filling = Missing == Missing.Mean ? (float)(sum / count) : Median();
    }

    /// <inheritdoc/>
    public override void Write(CsvCursor row, int place, Span<float> floats) => floats[0] = IsMissing(row, place) ? filling : Parse(row, place);

    private static bool TryParse(ReadOnlySpan<char> text, out float number)
        => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);

    private float Parse(CsvCursor row, int place)
        => TryParse(row.Field(place), out float number) ? number : throw row.Bad(this, $"\"{row.Field(place)}\" is no finite number");

    private float Median()
    {
        CollectionsMarshal.AsSpan(held).Sort();
        float median = (float)(((double)held[(held.Count - 1) / 2] + held[held.Count / 2]) / 2);
        held.Clear();
        held.TrimExcess();
        return median;
    }
}
