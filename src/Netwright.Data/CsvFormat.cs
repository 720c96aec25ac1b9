namespace Netwright.Data;

/// <summary>How a CSV file is written. Numbers have a decimal point and no thousands separators, whatever the machine's language.</summary>
public sealed class CsvFormat
{
    /// <summary>What stands between two fields; a comma by default.</summary>
    public char Separator { get; init; } = ',';

    /// <summary>The names of the columns, for a file that has no line of them; null, the default, takes the first line.</summary>
    public IReadOnlyList<string>? Header { get; init; }

    /// <summary>What stands for a value that is missing, beside an empty field: <c>["NA", "?"]</c>. Nothing else by default.</summary>
    public IReadOnlyList<string> MissingTexts { get; init; } = [];
}
