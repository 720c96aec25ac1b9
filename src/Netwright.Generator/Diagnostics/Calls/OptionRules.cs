using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Options of a run, and shares of a split, that are out of range.</summary>
internal static class OptionRules
{
    private const int MostThreads = 1024;

    /// <summary>Checks the options that are set when they, or a callback, are made.</summary>
    public static void Check(IObjectCreationOperation creation, Action<Diagnostic> report)
    {
        CheckArguments(creation.Arguments, report);
        foreach (IOperation initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value })
                Check(name, value, report);
        }
    }

    /// <summary>Checks the arguments of a callback, a metric or a split.</summary>
    public static void CheckArguments(IEnumerable<IArgumentOperation> arguments, Action<Diagnostic> report)
    {
        foreach (IArgumentOperation argument in arguments)
        {
            if (argument.Parameter is { Name: var name })
                Check(name, argument.Value, report);
        }
    }

    private static void Check(string name, IOperation value, Action<Diagnostic> report)
    {
        if (Values.Constant(value) is { } constant && Range(name, constant) is { } range)
            report(Diagnostic.Create(Rules.FitOption, value.Syntax.GetLocation(), name, Convert.ToString(constant, CultureInfo.InvariantCulture), range));
    }

    /// <summary>A constant as the double that it converts to, also an integer or a float; null where it is no number.</summary>
    public static double? Number(object constant) => constant is string or char or bool ? null : Convert.ToDouble(constant, CultureInfo.InvariantCulture);

    // The range of the option, where the constant lies outside; else null.
    private static string? Range(string name, object constant) => (name, constant) switch
    {
        ("Epochs" or "BatchSize", int number) when number < 1 => "at least 1",
        ("Threads", int number) when number is < 0 or > MostThreads => $"from 1 to {MostThreads}, or 0 for as many as pay off",
        ("ValidationSplit", _) when Number(constant) is not (null or >= 0 and < 1) => "at least 0 and less than 1",
        ("patience" or "cooldown", int number) when number < 0 => "at least 0",
        ("k", int number) when number < 1 => "at least 1",
        ("threshold", _) when Number(constant) is not (null or >= 0 and <= 1) => "from 0 to 1",
        ("factor" or "share", _) when Number(constant) is not (null or > 0 and < 1) => "above 0 and below 1",
        ("minDelta" or "minLearningRate", _) when Number(constant) is not (null or >= 0 and <= double.MaxValue) => "finite and at least 0",
        _ => null,
    };
}
