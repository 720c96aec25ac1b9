using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Options of a run that no run can have.</summary>
internal static class OptionRules
{
    private const int MostThreads = 1024;

    /// <summary>Checks the options that are set when they are made.</summary>
    public static void Check(IObjectCreationOperation creation, Action<Diagnostic> report)
    {
        foreach (IOperation initializer in creation.Initializer?.Initializers ?? [])
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } && Values.Constant(value) is { } constant && Range(name, constant) is { } range)
                report(Diagnostic.Create(Rules.FitOption, value.Syntax.GetLocation(), name, Convert.ToString(constant, CultureInfo.InvariantCulture), range));
        }
    }

    // What the option must be, where the constant is not.
    private static string? Range(string name, object constant) => (name, constant) switch
    {
        ("Epochs" or "BatchSize", int number) when number < 1 => "at least 1",
        ("Threads", int number) when number is < 0 or > MostThreads => $"from 1 to {MostThreads}, or 0 for as many as pay off",
        ("ValidationSplit", IConvertible number) when !IsShare(number) => "at least 0 and less than 1",
        _ => null,
    };

    // Also an integer or a float, which converts to the option's double.
    private static bool IsShare(IConvertible number)
        => Convert.ToDouble(number, CultureInfo.InvariantCulture) is >= 0 and < 1;
}
