using System.Globalization;

namespace Netwright.Data.Csv;

/// <summary>A column of categories, which become one-hot floats or class numbers.</summary>
internal sealed class CategoryColumn : Column
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly bool areGiven;
    private string[] categories;
    private int filling;

    /// <summary>Makes a column of the categories that are given, or of those that the rows will have.</summary>
    public CategoryColumn(string name, Missing missing, string[] given)
        : base(name, missing)
    {
        ArgumentNullException.ThrowIfNull(given);
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        categories = given;
        areGiven = given.Length > 0;
        foreach (string category in given)
        {
            ArgumentException.ThrowIfNullOrWhiteSpace(category, nameof(given));
            if (!numbers.TryAdd(category, numbers.Count))
                throw new ArgumentException($"The category \"{category}\" is given twice.", nameof(given));
        }

        if (missing.IsFound)
            throw new ArgumentException($"Categories have no {missing.Name.ToLowerInvariant()}; where one is missing, take one by name, or skip the row.", nameof(missing));
        if (missing.Text is { } filled && areGiven && !numbers.TryGetValue(filled, out filling))
            throw new ArgumentException($"The category \"{filled}\", to take where one is missing, is none of {string.Join(", ", given)}.", nameof(missing));
        if (missing.Text is { } found && !areGiven)
            numbers.Add(found, 0);
    }

    /// <inheritdoc/>
    public override int Width => categories.Length;

    /// <inheritdoc/>
    public override IEnumerable<string> Names => categories.Select(category => $"{Name}={category}");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Categories => categories;

    /// <inheritdoc/>
    public override void Learn(CsvCursor row, int place)
    {
        if (IsMissing(row, place))
            return;

        if (areGiven)
            Number(row, place);
        else
            lookup.TryAdd(row.Field(place), 0);
    }

    /// <inheritdoc/>
    public override void Close(string path)
    {
        if (!areGiven)
        {
            categories = numbers.Keys.All(static category => Whole(category) is not null)
                ? [.. numbers.Keys.OrderBy(static category => Whole(category)).ThenBy(static category => category, StringComparer.Ordinal)]
                : [.. numbers.Keys.Order(StringComparer.Ordinal)];
            for (int i = 0; i < categories.Length; i++)
                numbers[categories[i]] = i;
        }

        if (Missing.Text is { } category)
            filling = numbers[category];
    }

    /// <inheritdoc/>
    public override void Write(CsvCursor row, int place, Span<float> floats)
    {
        floats.Clear();
        floats[Label(row, place)] = 1;
    }

    /// <inheritdoc/>
    public override int Label(CsvCursor row, int place) => IsMissing(row, place) ? filling : Number(row, place);

    private static long? Whole(string category)
        => long.TryParse(category, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? number : null;

    private int Number(CsvCursor row, int place)
        => lookup.TryGetValue(row.Field(place), out int number)
            ? number
            : throw row.Bad(this, $"\"{row.Field(place)}\" is none of the categories {string.Join(", ", categories)}");
}
