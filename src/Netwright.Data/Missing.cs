using System.Globalization;

namespace Netwright.Data;

/// <summary>What to do where a value is missing.</summary>
public sealed class Missing
{
    private readonly string? text;

    private Missing(string name, string? text = null)
    {
        Name = name;
        this.text = text;
    }

    /// <summary>Reports the line and the column: the default.</summary>
    public static Missing Error { get; } = new(nameof(Error));

    /// <summary>Leaves the row out, of means, medians and categories too.</summary>
    public static Missing SkipRow { get; } = new(nameof(SkipRow));

    /// <summary>Takes the mean of the column's numbers in the file of <see cref="CsvData.From"/>.</summary>
    public static Missing Mean { get; } = new(nameof(Mean));

    /// <summary>Takes the median of the column's numbers in the file of <see cref="CsvData.From"/>, which holds them in memory until it has read the file.</summary>
    public static Missing Median { get; } = new(nameof(Median));

    /// <summary>What messages call it.</summary>
    internal string Name { get; }

    /// <summary>Whether the value is computed from the numbers of the file.</summary>
    internal bool IsFound => this == Mean || this == Median;

    /// <summary>The category to take, or the number as a file has it.</summary>
    internal string? Text => text;

    /// <summary>Takes a number.</summary>
    /// <param name="number">The number, finite.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not finite.</exception>
    public static Missing As(float number)
        => float.IsFinite(number)
            ? new Missing($"{nameof(As)}({number.ToString(CultureInfo.InvariantCulture)})", number.ToString("R", CultureInfo.InvariantCulture))
            : throw new ArgumentOutOfRangeException(nameof(number), number, "An input is a finite number.");

    /// <summary>Takes a category. It is then one of the column's categories even if no row of the file has it.</summary>
    /// <param name="category">The category.</param>
    public static Missing As(string category)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(category);
        return new Missing($"{nameof(As)}(\"{category}\")", category);
    }
}
