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
}
