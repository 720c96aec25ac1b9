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

    /// <summary>Leaves the row out; it then counts for no mean and no category either.</summary>
    public static Missing SkipRow { get; } = new(nameof(SkipRow));

    /// <summary>Takes the mean of the numbers that are there, in the file that the columns were chosen in.</summary>
    public static Missing Mean { get; } = new(nameof(Mean));

    /// <summary>Takes the median of the numbers that are there, in the file that the columns were chosen in; they are held in memory until it is found.</summary>
    public static Missing Median { get; } = new(nameof(Median));

    /// <summary>What messages call it.</summary>
    internal string Name { get; }

    /// <summary>Whether it is found in what is there.</summary>
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

    /// <summary>Takes a category, which there is then even if the file has it nowhere.</summary>
    /// <param name="category">The category.</param>
    public static Missing As(string category)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(category);
        return new Missing($"{nameof(As)}(\"{category}\")", category);
    }
}
