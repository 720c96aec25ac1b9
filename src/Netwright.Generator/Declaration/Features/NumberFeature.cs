using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Features;

/// <summary>A number of any built-in type as a float: perhaps with a default for null, its logarithm, scaled, in this order.</summary>
internal sealed record NumberFeature : Feature
{
    public override int Width => 1;

    public override string Meaning
        => $"number{(Default is { } value ? $", {Literal.Text(value)} for null" : "")}{(IsLog ? ", ln(1 + x)" : "")}{(Scale is { } scale ? $", {Literal.Text(scale.Min)} to {Literal.Text(scale.Max)} as 0 to 1" : "")}{(IsStandardized ? ", standardized" : "")}";

    /// <summary>Whether it is a float as it is.</summary>
    public required bool IsFloat { get; init; }

    /// <summary>What null counts as; null where the type has no null.</summary>
    public double? Default { get; init; }

    /// <summary>Whether its logarithm is taken.</summary>
    public bool IsLog { get; init; }

    /// <summary>Whether it is marked so.</summary>
    public bool Standardizes { get; init; }

    public override bool IsStandardized => Standardizes;

    /// <summary>What becomes 0 and what 1, or null.</summary>
    public ScaleRange? Scale { get; init; }

    public override void Write(CodeWriter writer, string value, Place at, string member) => writer.Line($"input[{at}] = {Expression(value, member)};");

    private string Expression(string value, string member)
    {
        if (!IsLog && Scale is null)
            return Default is { } single ? $"(float?){value} ?? {Literal.Float(single)}" : IsFloat ? value : $"(float){value}";

        // In double, so that large numbers keep what the scale leaves of them.
        string number = Default is { } other ? $"((double?){value} ?? {Literal.Double(other)})" : $"(double){value}";
        if (IsLog)
            number = $"{Packing}.Log({number}, {Literal.String(member)})";
        if (Scale is not { } scale)
            return $"(float){number}";
        if (scale.Min != 0)
            number = $"({number} - {Literal.Double(scale.Min)})";
        return $"(float)({number} / {Literal.Double(scale.Max - scale.Min)})";
    }
}

/// <summary>What becomes 0 and what becomes 1.</summary>
internal sealed record ScaleRange(double Min, double Max);
