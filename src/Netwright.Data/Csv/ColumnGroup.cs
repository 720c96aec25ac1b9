namespace Netwright.Data.Csv;

/// <summary>Columns that are chosen, and handled, together.</summary>
/// <param name="names">Their names; null for all that are named nowhere else.</param>
/// <param name="make">Makes one of them.</param>
internal sealed class ColumnGroup(string[]? names, Func<string, Missing, Column> make)
{
    private Missing missing = Missing.Error;

    /// <summary>The names that are given.</summary>
    public IReadOnlyList<string> Names => names ?? [];

    /// <summary>Says what to do with missing values.</summary>
    /// <exception cref="ArgumentException">The columns cannot do it.</exception>
    public void Handle(Missing how)
    {
        ArgumentNullException.ThrowIfNull(how);

        // A column that is made only to see whether it can.
        make("", how);
        missing = how;
    }

    /// <summary>The columns.</summary>
    /// <param name="others">Those of the file that are named nowhere.</param>
    public IEnumerable<Column> Columns(string[] others) => (names ?? others).Select(name => make(name, missing));
}
