using Netwright.Generator.Model;
using Sylvan.Data.Csv;

namespace Netwright.Data.Csv;

/// <summary>One pass over the rows of a file, with a current row.</summary>
internal sealed class CsvCursor : IDisposable
{
    private readonly string path;
    private readonly CsvFormat format;
    private readonly CsvDataReader reader;
    private int[] fields = [];
    private long row;
    private long line = 1;
    private long nextLine = 1;

    /// <summary>Opens a file and reads its header.</summary>
    /// <exception cref="InvalidDataException">It has none.</exception>
    public CsvCursor(string path, CsvFormat format)
    {
        this.path = path;
        this.format = format;

        // The header is read here as a row, so that lines can be counted. The comment character is one that no text holds, so that there are no comments.
        CsvDataReaderOptions options = new() { HasHeaders = false, Delimiter = format.Separator, Comment = '\0' };
        reader = CsvDataReader.Create(new StreamReader(path), options);
        if (format.Header is { } names)
        {
            Header = [.. names];
            return;
        }

        if (!Advance())
        {
            reader.Dispose();
            throw new InvalidDataException($"{path} is empty; its first line should name the columns.");
        }

        Header = [.. Enumerable.Range(0, reader.RowFieldCount).Select(field => reader.GetFieldSpan(field).Trim().ToString())];
    }

    /// <summary>The names of the file's columns.</summary>
    public string[] Header { get; }

    /// <summary>The chosen columns.</summary>
    public Column[] Columns { get; private set; } = [];

    /// <summary>Chooses columns.</summary>
    /// <exception cref="InvalidDataException">The file does not have one of them, or has it twice.</exception>
    public void Choose(Column[] columns)
    {
        Columns = columns;
        fields = Array.ConvertAll(columns, column => Find(column.Name));
    }

    /// <summary>Goes to the next row that is not blank; false where there is none.</summary>
    /// <exception cref="InvalidDataException">The row is not valid CSV, or has more or fewer fields than the header.</exception>
    public bool Read()
    {
        do
        {
            if (!Advance())
                return false;
        }
        while (Header.Length > 1 && reader.RowFieldCount == 1 && reader.GetFieldSpan(0).IsWhiteSpace());

        row++;
        if (reader.RowFieldCount != Header.Length)
            throw Bad(null, $"there are {reader.RowFieldCount} fields, but {Header.Length} columns");

        return true;
    }

    /// <summary>A field of the row, without the blanks around it.</summary>
    /// <param name="place">The place of its column among the chosen ones.</param>
    public ReadOnlySpan<char> Field(int place) => reader.GetFieldSpan(fields[place]).Trim();

    /// <summary>Whether a field stands for a missing value.</summary>
    /// <param name="place">The place of its column among the chosen ones.</param>
    public bool IsMissing(int place)
    {
        ReadOnlySpan<char> field = Field(place);
        if (field.IsEmpty)
            return true;

        for (int i = 0; i < format.MissingTexts.Count; i++)
        {
            if (field.SequenceEqual(format.MissingTexts[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a value is missing in a column with <see cref="Missing.SkipRow"/>.</summary>
    public bool IsSkipped()
    {
        for (int i = 0; i < Columns.Length; i++)
        {
            if (Columns[i].Missing == Missing.SkipRow && IsMissing(i))
                return true;
        }

        return false;
    }

    /// <summary>Lets the chosen columns learn from the row.</summary>
    /// <exception cref="InvalidDataException">A field is not what its column should hold.</exception>
    public void Learn()
    {
        for (int i = 0; i < Columns.Length; i++)
            Columns[i].Learn(this, i);
    }

    /// <summary>An error in this row.</summary>
    public InvalidDataException Bad(Column? column, string what, Exception? cause = null)
    {
        string where = column is null ? "" : $", column \"{column.Name}\"";
        return new InvalidDataException(FormattableString.Invariant($"{path}, line {line} (row {row}){where}: {what}."), cause);
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    private bool Advance()
    {
        line = nextLine;
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (CsvFormatException exception)
        {
            row++;
            throw Bad(null, $"this is no CSV ({exception.Message.TrimEnd('.', ' ')})", exception);
        }

        // A field in quotes may hold line breaks of its own.
        ReadOnlySpan<char> record = reader.GetRawRecordSpan();
        nextLine += Math.Max(record.Count('\n'), record.Count('\r'));
        return true;
    }

    private int Find(string name)
    {
        int field = Array.IndexOf(Header, name);
        if (field < 0)
        {
            string meant = NearestName.To(name, Header) is { } nearest ? $"did you mean \"{nearest}\"? It has" : "it has";
            throw new InvalidDataException($"{path} has no column \"{name}\"; {meant} {string.Join(", ", Header)}.");
        }

        if (Array.LastIndexOf(Header, name) != field)
            throw new InvalidDataException($"{path} has two columns \"{name}\".");

        return field;
    }
}
