namespace Netwright.Data.Csv;

/// <summary>Columns that are chosen, and handled, together.</summary>
/// <param name="names">Their names; null for all columns that are not named elsewhere.</param>
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

        // Making a column checks whether columns of this kind can do it.
        make("", how);
        missing = how;
    }

    /// <summary>The columns.</summary>
    /// <param name="others">The columns of the file that are named in no group.</param>
    public IEnumerable<Column> Columns(string[] others) => (names ?? others).Select(name => make(name, missing));
}
