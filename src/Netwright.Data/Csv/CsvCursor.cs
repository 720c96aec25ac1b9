using Netwright.Generator.Model;
using Sylvan.Data.Csv;

namespace Netwright.Data.Csv;

/// <summary>One pass over the rows of a file, with a current row.</summary>
internal sealed class CsvCursor : IDisposable
{
    // Of the longest row, which is held in memory.
    private const int MostCharacters = 1 << 24;

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
        CsvDataReaderOptions options = new() { HasHeaders = false, Delimiter = format.Separator, Comment = '\0', MaxBufferSize = MostCharacters };
        StreamReader text = new(path);
        try
        {
            reader = CsvDataReader.Create(text, options);
            Header = format.Header is { } names ? [.. names] : ReadHeader();
        }
        catch (Exception exception)
        {
            text.Dispose();
            if (Refusal(exception) is { } refusal)
                throw refusal;

            throw;
        }
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
        ILookup<string, int> places = Enumerable.Range(0, Header.Length).ToLookup(field => Header[field]);
        fields = Array.ConvertAll(columns, column => Find(column.Name, [.. places[column.Name]]));
    }

    /// <summary>Goes to the next row that is not blank; false where there is none.</summary>
    /// <exception cref="InvalidDataException">The row is not valid CSV, or has more or fewer fields than the header.</exception>
    public bool Read()
    {
        do
        {
            if (!Advance(row + 1))
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

    private string[] ReadHeader()
    {
        if (!Advance(0))
            throw new InvalidDataException($"{path} is empty; its first line should name the columns.");

        return [.. Enumerable.Range(0, reader.RowFieldCount).Select(field => reader.GetFieldSpan(field).Trim().ToString())];
    }

    // The number is that of the row which is read, if it can be.
    private bool Advance(long number)
    {
        line = nextLine;
        try
        {
            if (!reader.Read())
                return false;
        }
        catch (FormatException exception)
        {
            row = number;
            if (Refusal(exception) is { } refusal)
                throw refusal;

            throw;
        }

        // A field in quotes may hold line breaks of its own.
        ReadOnlySpan<char> record = reader.GetRawRecordSpan();
        nextLine += Math.Max(record.Count('\n'), record.Count('\r'));
        return true;
    }

    // What the reader says of a row that is no CSV, in this file's words; null where it says something else.
    private InvalidDataException? Refusal(Exception exception) => exception switch
    {
        CsvRecordTooLargeException => Bad(null, $"a row has at most {MostCharacters} characters; perhaps a quote is not closed", exception),
        CsvFormatException => Bad(null, $"this is no CSV ({exception.Message.TrimEnd('.', ' ')})", exception),
        _ => null,
    };

    private int Find(string name, int[] places)
    {
        if (places.Length == 1)
            return places[0];
        if (places.Length > 1)
            throw new InvalidDataException($"{path} has two columns \"{name}\".");

        string meant = NearestName.To(name, Header) is { } nearest ? $"did you mean \"{nearest}\"? It has" : "it has";
        throw new InvalidDataException($"{path} has no column \"{name}\"; {meant} {string.Join(", ", Header)}.");
    }
}
