namespace Netwright.Generator.Planning;

/// <summary>What disturbs elements while training, by counter-based random numbers that backward computes again.</summary>
internal interface INoise
{
    /// <summary>The layer's kind, for formulas in comments.</summary>
    public string Kind { get; }

    /// <summary>Whether a disturbed element is 0 or has the sign that it had, from which the slope of a piecewise linear activation can still be told.</summary>
    public bool KeepsSigns { get; }

    /// <summary>The statement that disturbs sixteen elements, by the key <c>noise</c>.</summary>
    /// <param name="elements">The vector.</param>
    /// <param name="counter">The number of its first element in the batch.</param>
    public string Disturb(string elements, string counter);

    /// <summary>The factors by which the gradients of those go back, or null where they go back as they are.</summary>
    /// <param name="counter">The number of the first in the batch.</param>
    public string? Factors(string counter);
}
