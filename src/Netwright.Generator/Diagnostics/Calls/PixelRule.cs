using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Bytes that become floats without scaling, 0 to 255, and go into a network. Reported only where one method shows all of it.</summary>
internal static class PixelRule
{
    /// <summary>Checks what a network or a data set receives as inputs.</summary>
    public static void Check(IOperation inputs, Action<Diagnostic> report)
    {
        if (Values.Origin(inputs) is IInvocationOperation call && IsPlainConversion(call) || Array(inputs) is { } array && IsFilledWithBytes(array, inputs))
            report(Diagnostic.Create(Rules.UnscaledPixels, inputs.Syntax.GetLocation()));
    }

    // bytes.Select(b => (float)b).ToArray(), Array.ConvertAll(bytes, b => (float)b)
    private static bool IsPlainConversion(IInvocationOperation call)
    {
        if (call.TargetMethod is { Name: "ToArray", ContainingType.Name: "Enumerable" } && call.Arguments.Length == 1 && call.Arguments[0].Value is { } source)
            return Values.Origin(source) is IInvocationOperation { TargetMethod: { Name: "Select", ContainingType.Name: "Enumerable" } } select && ConvertsBytes(select);

        return call.TargetMethod is { Name: "ConvertAll", ContainingType.SpecialType: SpecialType.System_Array } && ConvertsBytes(call);
    }

    private static bool ConvertsBytes(IInvocationOperation call)
        => call.Arguments.Length == 2
            && call.Arguments[1].Value is IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Body.Operations: { Length: 1 } body } }
            && body[0] is IReturnOperation { ReturnedValue: { } value }
            && IsByteAsFloat(value);

    private static ILocalSymbol? Array(IOperation inputs) => (Values.WithoutConversions(inputs) as ILocalReferenceOperation)?.Local;

    // Every element that is written is a byte, and the array is used for nothing else but as these inputs.
    private static bool IsFilledWithBytes(ILocalSymbol array, IOperation inputs)
    {
        bool isFilled = false;
        foreach (IOperation operation in Values.Root(inputs).Descendants())
        {
            if (operation is not ILocalReferenceOperation reference || !SymbolEqualityComparer.Default.Equals(reference.Local, array) || reference.Syntax.Span == inputs.Syntax.Span)
                continue;

            switch (reference.Parent)
            {
                case IArrayElementReferenceOperation { Parent: ISimpleAssignmentOperation assignment } element when assignment.Target == element && IsByteAsFloat(assignment.Value):
                    isFilled = true;
                    break;
                case IPropertyReferenceOperation { Property.Name: "Length" }:
                    break;
                default:
                    return false;
            }
        }

        return isFilled;
    }

    private static bool IsByteAsFloat(IOperation value)
    {
        bool isFloat = false;
        while (value is IConversionOperation conversion)
        {
            isFloat |= conversion.Type?.SpecialType is SpecialType.System_Single or SpecialType.System_Double;
            value = conversion.Operand;
        }

        return isFloat && value.Type?.SpecialType == SpecialType.System_Byte && !value.ConstantValue.HasValue;
    }
}
