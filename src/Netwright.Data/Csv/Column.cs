namespace Netwright.Data.Csv;

/// <summary>A column of a file. It learns its categories, mean or median from all rows before the first row is written.</summary>
/// <param name="name">Its name.</param>
/// <param name="missing">What to do where a value is missing.</param>
internal abstract class Column(string name, Missing missing)
{
    /// <summary>Its name in the header.</summary>
    public string Name => name;

    /// <summary>What to do where a value is missing.</summary>
    public Missing Missing => missing;

    /// <summary>The number of floats that it makes of a row.</summary>
    public abstract int Width { get; }

    /// <summary>The name of each of those floats.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The categories by their number, of a column that has them.</summary>
    public virtual IReadOnlyList<string> Categories => [];

    /// <summary>Learns from a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The place of this column among those of the row.</param>
    /// <exception cref="InvalidDataException">The field is not what the column should hold.</exception>
    public abstract void Learn(CsvCursor row, int place);

    /// <summary>Ends learning.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <exception cref="InvalidDataException">The rows do not give what the column needs.</exception>
    public abstract void Close(string path);

    /// <summary>Writes the floats of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="place">The place of this column among those of the row.</param>
    /// <param name="floats">Receives them.</param>
    /// <exception cref="InvalidDataException">The field is not what the column should hold.</exception>
    public abstract void Write(CsvCursor row, int place, Span<float> floats);

    /// <summary>The number of a row's category, of a column that has them.</summary>
    /// <inheritdoc cref="Write"/>
    public virtual int Label(CsvCursor row, int place) => throw new NotSupportedException();

    /// <summary>Whether a row lacks the value; an error where nothing is said about that.</summary>
    protected bool IsMissing(CsvCursor row, int place)
    {
        if (!row.IsMissing(place))
            return false;

        return missing != Missing.Error
            ? true
            : throw row.Bad(this, $"the value is missing; say with {nameof(CsvColumns.IfMissing)} what to do then");
    }
}
