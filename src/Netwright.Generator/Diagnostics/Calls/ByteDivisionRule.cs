using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>A byte that is divided by 255 or 256 as a whole number, before it becomes a float: all pixels, or all but the brightest, become 0.</summary>
internal static class ByteDivisionRule
{
    /// <summary>Checks a division.</summary>
    public static void Check(IBinaryOperation division, Action<Diagnostic> report)
    {
        if (division is not { OperatorKind: BinaryOperatorKind.Divide, Type.SpecialType: SpecialType.System_Int32 }
            || division.RightOperand.ConstantValue is not { HasValue: true, Value: int divisor and (255 or 256) }
            || Values.WithoutConversions(division.LeftOperand) is not { Type.SpecialType: SpecialType.System_Byte, ConstantValue.HasValue: false }
            || !BecomesFloat(division))
            return;

        string values = divisor == 255 ? "0, and 1 where the byte is 255" : "0, whatever the byte";
        report(Replacement.Propose(Rules.ByteDivision, division.Syntax, division.RightOperand.Syntax, $"{divisor}f", divisor, values));
    }

    private static bool BecomesFloat(IOperation value)
    {
        IOperation? use = value.Parent;
        while (use is IParenthesizedOperation)
            use = use.Parent;
        return use is IConversionOperation { Type.SpecialType: SpecialType.System_Single or SpecialType.System_Double };
    }
}
