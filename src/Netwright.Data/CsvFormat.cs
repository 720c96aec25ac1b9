namespace Netwright.Data;

/// <summary>How a CSV file is written. Numbers have a decimal point and no thousands separators, whatever the machine's language.</summary>
public sealed class CsvFormat
{
    /// <summary>What stands between two fields; a comma by default.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The names of the columns, for a file without a header line; null, the default, takes them from the first line.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>The texts that mark a missing value, besides an empty field: <c>["NA", "?"]</c>. None by default.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];

    /// <summary>Reports what no file can be written like.</summary>
    /// <exception cref="ArgumentException">The separator is part of what surrounds fields and rows, or there is a null among the texts or names.</exception>
    internal void Check()
    {
        string? character = Separator switch
        {
            '"' => "the quote",
            '\n' or '\r' => "a line break",
            '\0' => "the character 0",
            _ => null,
        };
        if (character is not null)
            throw new ArgumentException($"The separator is {character}; fields are separated by another character, such as a comma or a tab.", "format");
        if (MissingTexts is null || MissingTexts.Contains(null))
            throw new ArgumentException("There is a null among the texts that mark a missing value; for none, leave them empty.", "format");
        if (Header?.Contains(null) == true)
            throw new ArgumentException("The name of a column is null.", "format");
    }
}
