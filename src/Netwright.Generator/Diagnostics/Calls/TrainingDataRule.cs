using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>An evaluation on the very data that the same method trained on, and on no other.</summary>
internal static class TrainingDataRule
{
    /// <summary>Checks a call of Evaluate.</summary>
    public static void Check(IInvocationOperation evaluation, Action<Diagnostic> report)
    {
        if (Data(evaluation) is not { } data || Named(data) is not { } name || !IsFixed(name) || evaluation.Instance is not { } instance || Named(instance) is not { } model || IsWrittenOut(data))
            return;

        IInvocationOperation? training = null;
        foreach (IOperation operation in Values.Root(evaluation).Descendants())
        {
            // The data or the model are assigned anew, or the model is handed to a method, which may evaluate it on other data.
            if (Named(operation) is { } symbol && (Same(symbol, model) && operation.Parent is IArgumentOperation || (Same(symbol, model) || Same(symbol, name)) && Values.IsWritten(operation)))
                return;

            if (operation is not IInvocationOperation { TargetMethod.Name: "Fit" or "Evaluate", Instance: { } other } call || Named(other) is not { } named || !Same(named, model) || Data(call) is not { } used)
                continue;

            // Training accuracy beside the accuracy on other data is a comparison, not a mistake.
            bool isSameData = Named(used) is { } seen && Same(seen, name);
            if (!isSameData && call.TargetMethod.Name == "Evaluate" || call.TargetMethod.Parameters.Any(static parameter => parameter.Name == "validation"))
                return;

            if (isSameData && call.TargetMethod.Name == "Fit" && Precedes(call, evaluation))
                training = call;
        }

        if (training is not null)
            report(Diagnostic.Create(Rules.EvaluatesTrainingData, data.Syntax.GetLocation(), [training.Syntax.GetLocation()], name.Name));
    }

    // An array of samples is converted to the parameter's IEnumerable.
    internal static IOperation? Data(IInvocationOperation call)
        => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name is "data" or "samples")?.Value is { } data
            ? data is IConversionOperation { OperatorMethod: null } conversion ? conversion.Operand : data
            : null;

    // Data that the source writes out are all that there are, as in a demonstration of XOR.
    private static bool IsWrittenOut(IOperation data)
        => !Values.Elements(data).IsEmpty || Values.Origin(data) is IObjectCreationOperation creation && creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "inputs") is { } inputs && !Values.Elements(inputs.Value).IsEmpty;

    // Two branches of a choice, or two functions such as those of two commands, may run one without the other.
    internal static bool Precedes(IOperation training, IOperation evaluation)
    {
        IOperation at = training;
        for (; !at.Syntax.Span.Contains(evaluation.Syntax.Span); at = at.Parent)
        {
            if (at.Parent is null or ISwitchCaseOperation or ISwitchExpressionArmOperation or IAnonymousFunctionOperation or ILocalFunctionOperation
                || at.Parent is IConditionalOperation choice && choice.Condition != at)
                return false;
        }

        return training.Syntax.SpanStart < evaluation.Syntax.SpanStart;
    }

    // Whether no other method can change the symbol's value between two uses.
    internal static bool IsFixed(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.IsReadOnly,
        IPropertySymbol property => property.SetMethod is null or { IsInitOnly: true } && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => Same(property, field.AssociatedSymbol)),
        _ => true,
    };

    internal static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    internal static bool Same(ISymbol? one, ISymbol? other) => one is not null && SymbolEqualityComparer.Default.Equals(one, other);
}
