namespace Netwright.Charts;

/// <summary>An axis: its range and its ticks.</summary>
internal sealed record Axis
{
    // The ratio of the greatest to the least value from which a linear axis would draw the small values on one line.
    private const double LogarithmicFrom = 50;

    private Axis(double least, double greatest, bool isLogarithmic, IReadOnlyList<double> ticks)
        => (Least, Greatest, IsLogarithmic, Ticks) = (least, greatest, isLogarithmic, ticks);

    /// <summary>The value at its start.</summary>
    public double Least { get; }

    /// <summary>The value at its end.</summary>
    public double Greatest { get; }

    /// <summary>Whether equal distances are equal ratios.</summary>
    public bool IsLogarithmic { get; }

    /// <summary>The numbers at its ticks, round ones.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>The axis of measured values.</summary>
    /// <param name="values">The values; those that are not finite do not count.</param>
    /// <param name="limit">What no value can exceed.</param>
    /// <param name="mayBeLogarithmic">Whether it is logarithmic where the values differ by orders of magnitude.</param>
    public static Axis OfValues(IEnumerable<double> values, double limit, bool mayBeLogarithmic)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        if (finite.Length == 0)
            return new Axis(0, 1, false, [0, 1]);

        double least = finite.Min(), greatest = finite.Max();
        if (mayBeLogarithmic && least > 0 && greatest / least >= LogarithmicFrom)
            return Logarithmic(least, greatest);

        // A flat line is drawn in the middle.
        if (least == greatest)
        {
            double around = least == 0 ? 1 : Math.Abs(least) / 10;
            (least, greatest) = (least - around, Math.Min(greatest + around, limit));
        }

        double step = Step((greatest - least) / 4);
        double from = Math.Floor(least / step), to = Math.Min(Math.Ceiling(greatest / step), Math.Floor(limit / step));
        return new Axis(from * step, Math.Max(to * step, greatest), false, Multiples(from, to, step));
    }

    /// <summary>The axis of epochs, from the first to the last.</summary>
    public static Axis OfEpochs(int epochs)
    {
        double step = Math.Max(1, Step(epochs / 8.0));
        if (step == 2.5)
            step = 2;
        return new Axis(1, Math.Max(epochs, 2), false, Multiples(1, Math.Floor(epochs / step), step));
    }

    /// <summary>Where on the axis a value is, from 0 to 1.</summary>
    public double Place(double value) => IsLogarithmic
        ? Math.Log(value / Least) / Math.Log(Greatest / Least)
        : (value - Least) / (Greatest - Least);

    private static Axis Logarithmic(double least, double greatest)
    {
        int from = (int)Math.Floor(Math.Log10(least)), to = (int)Math.Ceiling(Math.Log10(greatest)), each = (to - from + 4) / 5;
        return new Axis(
            Math.Pow(10, from), Math.Pow(10, to), true,
            [.. Enumerable.Range(from, to - from + 1).Where(power => (power - from) % each == 0).Select(static power => Math.Pow(10, power))]);
    }

    // The least round number (1, 2, 2.5 or 5 times a power of ten) that is not less.
    private static double Step(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double[] round = [1, 2, 2.5, 5, 10];
        return power * round.First(factor => factor * power >= least * (1 - 1e-9));
    }

    // Each is computed from its own index, so that rounding errors do not add up.
    private static double[] Multiples(double from, double to, double step)
        => [.. Enumerable.Range(0, Math.Max(0, (int)(to - from) + 1)).Select(i => Math.Round((from + i) * step, 12))];
}
