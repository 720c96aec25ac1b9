using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Declaration;
using Netwright.Generator.Declaration.Features;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>What one method shows of a value: constants, and locals that are assigned once.</summary>
internal static class Values
{
    // Enough for code that people write, and an end for half-typed code that refers to itself.
    private const int Steps = 8;

    /// <summary>The value without conversions and parentheses, followed through locals that are set once.</summary>
    public static IOperation Origin(IOperation value)
    {
        for (int i = 0; i < Steps; i++)
        {
            IOperation next = value switch
            {
                IConversionOperation conversion when KeepsValue(conversion) => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                ILocalReferenceOperation local => Initial(local) ?? value,
                IInvocationOperation { TargetMethod: { Name: "AsSpan", Parameters.Length: 1, ContainingType.Name: "MemoryExtensions" }, Arguments.Length: 1 } whole => whole.Arguments[0].Value,
                _ => value,
            };
            if (next == value)
                return value;
            value = next;
        }

        return value;
    }

    /// <summary>The value before its conversions.</summary>
    public static IOperation WithoutConversions(IOperation value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value;
    }

    /// <summary>A number that is known, or null.</summary>
    public static object? Constant(IOperation value)
        => value.ConstantValue is { HasValue: true, Value: { } constant } ? constant : Origin(value).ConstantValue is { HasValue: true, Value: { } origin } ? origin : null;

    /// <summary>The length of an array or a span, and the expression that gives it where there is one; null where it is not known.</summary>
    public static (int Length, SyntaxNode? Size)? Length(IOperation value)
    {
        IOperation origin = Origin(value);
        switch (origin)
        {
            case IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 }:
                return (initializer.ElementValues.Length, null);
            case IArrayCreationOperation { DimensionSizes: { Length: 1 } sizes }:
                return Sized(sizes[0]);
            case ICollectionExpressionOperation collection when !collection.Elements.Any(static element => element is ISpreadOperation):
                return (collection.Elements.Length, null);
            case IInvocationOperation { TargetMethod: { Name: "AsSpan" or "Slice" or "AllocateUninitializedArray" or "AllocateArray" } method } call when TypeNames.IsInSystem(method.ContainingType):
                return call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "length") is { } length ? Sized(length.Value) : null;
            default:
                return StackAllocation(origin);
        }
    }

    /// <summary>The elements that an array or collection is written out with; none where it is not. Those of a local may have changed since: see <see cref="IsOnlyRead"/>.</summary>
    public static ImmutableArray<IOperation> Elements(IOperation value) => Origin(value) switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => initializer.ElementValues,
        ICollectionExpressionOperation collection => collection.Elements,
        _ => [],
    };

    /// <summary>The whole method, initializer or program that an operation is in.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    /// <summary>Whether the reference writes to its variable.</summary>
    public static bool IsWritten(IOperation reference) => reference.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == reference,
        IIncrementOrDecrementOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        ITupleOperation or IAddressOfOperation => true,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None } } => true,
        _ => false,
    };

    /// <summary>
    /// Whether an array still holds the elements that it was written out with: if it is a local, each use of it reads an element or its length, or hands it to
    /// a network or a data set.
    /// </summary>
    public static bool IsOnlyRead(IOperation value)
    {
        if (WithoutConversions(value) is not ILocalReferenceOperation { Local: var local })
            return true;

        return Root(value).Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local)).All(static reference =>
        {
            IOperation use = reference;
            while (use.Parent is IConversionOperation conversion)
                use = conversion;
            return use.Parent switch
            {
                IArrayElementReferenceOperation element => !IsWritten(element),
                IPropertyReferenceOperation or IForEachLoopOperation => true,
                IArgumentOperation { Parent: IObjectCreationOperation { Type: INamedTypeSymbol { Name: "Dataset" } } } => true,
                IArgumentOperation { Parent: IInvocationOperation { TargetMethod: var method } } => MemberRules.IsGeneratedMethod(method),
                _ => false,
            };
        });
    }

    // The value that a local is declared with, if it is never assigned again.
    private static IOperation? Initial(ILocalReferenceOperation reference)
    {
        if (reference.IsDeclaration)
            return null;

        IOperation? initial = null;
        foreach (IOperation operation in Root(reference).DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, reference.Local):
                    initial = declarator.GetVariableInitializer()?.Value;
                    break;
                case ILocalReferenceOperation other when SymbolEqualityComparer.Default.Equals(other.Local, reference.Local) && IsWritten(other):
                    return null;
            }
        }

        return initial;
    }

    // A narrowing conversion, or one of the user's own, may change the value.
    private static bool KeepsValue(IConversionOperation conversion)
        => conversion.OperatorMethod is { } method ? TypeNames.IsInSystem(method.ContainingType) : conversion.Conversion is { IsNumeric: false } or { IsImplicit: true };

    private static (int, SyntaxNode?)? Sized(IOperation size) => Constant(size) is int length ? (length, size.Syntax) : null;

    // Stack allocations have no operation of their own.
    private static (int, SyntaxNode?)? StackAllocation(IOperation operation)
    {
        switch (operation.Syntax)
        {
            case ImplicitStackAllocArrayCreationExpressionSyntax written:
                return (written.Initializer.Expressions.Count, null);
            case StackAllocArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return (initializer.Expressions.Count, null);
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { RankSpecifiers: { Count: 1 } ranks } } when ranks[0].Sizes.Count == 1:
                ExpressionSyntax size = ranks[0].Sizes[0];
                if (operation.SemanticModel?.GetConstantValue(size) is { HasValue: true, Value: int length })
                    return (length, size);
                return operation.SemanticModel?.GetOperation(size) is { } dynamic ? Sized(dynamic) : null;
            default:
                return null;
        }
    }
}
