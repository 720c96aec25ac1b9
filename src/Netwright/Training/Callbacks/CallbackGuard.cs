using System.Runtime.CompilerServices;

namespace Netwright.Training.Callbacks;

/// <summary>The checks that settings of several callbacks share.</summary>
internal static class CallbackGuard
{
    /// <summary>Gives a number of epochs back, or reports that it is below 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is.</exception>
    public static int Count(int epochs, [CallerArgumentExpression(nameof(epochs))] string? name = null)
        => epochs >= 0 ? epochs : throw new ArgumentOutOfRangeException(name, epochs, "A number of epochs is at least 0.");

    /// <summary>Reports a number that is not above 0 and finite.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
        => Require(value > 0 && double.IsFinite(value), value, "finite and above 0", name);

    /// <summary>Reports a number that is not from 0 to 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Share(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
        => Require(value is >= 0 and <= 1, value, "from 0 to 1", name);

    /// <summary>Reports a number that is not as it has to be.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    public static void Require(bool isRight, double value, string range, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!isRight)
            throw new ArgumentOutOfRangeException(name, value, $"It has to be {range}.");
    }
}
