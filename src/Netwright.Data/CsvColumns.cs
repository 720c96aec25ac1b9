using Netwright.Data.Csv;

namespace Netwright.Data;

/// <summary>The columns that make an input, in the order in which they are chosen. Names are compared letter by letter, without the blanks around them.</summary>
public sealed class CsvColumns
{
    private readonly List<ColumnGroup> groups = [];

    internal CsvColumns()
    {
    }

    /// <summary>Takes columns of numbers, each as one float.</summary>
    /// <param name="names">The columns.</param>
    public CsvColumns Numbers(params string[] names) => Add(new ColumnGroup(Named(names), NumberColumn.Make));

    /// <summary>Takes all columns that are not named elsewhere, as numbers, in the order of the file.</summary>
    public CsvColumns OtherNumbers() => Add(new ColumnGroup(null, NumberColumn.Make));

    /// <summary>Takes a column of categories. Each category is a float: 1 for the category of the row, 0 for the others.</summary>
    /// <param name="name">The column.</param>
    /// <param name="categories">
    /// The categories in their order. Where none are given, they are those of the file, ordered by value if all are whole numbers, else by
    /// <see cref="StringComparer.Ordinal"/>.
    /// </param>
    public CsvColumns OneHot(string name, params string[] categories)
        => Add(new ColumnGroup(Named([name]), (column, missing) => new CategoryColumn(column, missing, categories)));

    /// <summary>Says what to do where a value is missing in the columns that were chosen last. Without this call, a missing value is an error.</summary>
    /// <param name="missing">What to do.</param>
    /// <exception cref="InvalidOperationException">No columns were chosen yet.</exception>
    /// <exception cref="ArgumentException">It cannot be done for these columns: categories have no mean.</exception>
    public CsvColumns IfMissing(Missing missing)
    {
        if (groups.Count == 0)
            throw new InvalidOperationException("IfMissing speaks of the columns chosen before it; there are none.");

        groups[^1].Handle(missing);
        return this;
    }

    /// <summary>Takes a column of categories as the targets: the number of each row's category, from 0.</summary>
    /// <param name="name">The column.</param>
    /// <param name="categories">The categories in their order; where none are given, those of the file, in the order that <see cref="OneHot"/> has.</param>
    public CsvSchema<int> Labels(string name, params string[] categories)
        => new(groups, new ColumnGroup(Named([name]), (column, missing) => new CategoryColumn(column, missing, categories)));

    /// <summary>Takes columns of numbers as the targets, each as one float.</summary>
    /// <param name="names">The columns.</param>
    public CsvSchema<float> Targets(params string[] names) => new(groups, new ColumnGroup(Named(names), NumberColumn.Make));

    private static string[] Named(string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        if (names.Length == 0)
            throw new ArgumentException("There are no columns; name at least one.", nameof(names));

        return [.. names.Select(static name => (name ?? throw new ArgumentException("The name of a column is null.", nameof(names))).Trim())];
    }

    private CsvColumns Add(ColumnGroup group)
    {
        groups.Add(group);
        return this;
    }
}

/// <summary>The columns of inputs and targets.</summary>
/// <typeparam name="T">int for labels, float for values.</typeparam>
public sealed class CsvSchema<T>
    where T : unmanaged
{
    private readonly IReadOnlyList<ColumnGroup> inputs;
    private readonly ColumnGroup targets;

    internal CsvSchema(IReadOnlyList<ColumnGroup> inputs, ColumnGroup targets)
    {
        if (inputs.Count == 0)
            throw new InvalidOperationException("No columns were chosen for the inputs; choose them before the targets.");

        this.inputs = inputs;
        this.targets = targets;
        if (inputs.Append(targets).SelectMany(static group => group.Names).GroupBy(static name => name).FirstOrDefault(static same => same.Count() > 1) is { } twice)
            throw new InvalidOperationException($"The column \"{twice.Key}\" is chosen twice.");
    }

    /// <summary>Says what to do where a target is missing. Without this call, a missing target is an error.</summary>
    /// <param name="missing">What to do.</param>
    /// <exception cref="ArgumentException">It cannot be done for these columns: categories have no mean.</exception>
    public CsvSchema<T> IfMissing(Missing missing)
    {
        targets.Handle(missing);
        return this;
    }

    /// <summary>The columns of a file.</summary>
    internal (Column[] Inputs, Column[] Targets) Resolve(IReadOnlyList<string> header, string path)
    {
        HashSet<string> chosen = [.. inputs.Append(targets).SelectMany(static group => group.Names)];
        string[] others = [.. header.Where(name => !chosen.Contains(name))];
        Column[] columns = [.. inputs.SelectMany(group => group.Columns(others))];
        if (columns.Length == 0)
            throw new InvalidDataException($"{path} has no column for the inputs: all of them are targets.");

        return (columns, [.. targets.Columns(others)]);
    }
}
