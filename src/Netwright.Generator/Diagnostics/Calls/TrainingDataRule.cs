using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>An evaluation on the very data that the same method trained on, and on no other.</summary>
internal static class TrainingDataRule
{
    /// <summary>Checks a call of Evaluate.</summary>
    public static void Check(IInvocationOperation evaluation, Action<Diagnostic> report)
    {
        if (Data(evaluation) is not { } data || Named(data) is not { } name || evaluation.Instance is not { } instance || Named(instance) is not { } model || IsWrittenOut(data))
            return;

        IInvocationOperation? training = null;
        foreach (IOperation operation in Values.Root(evaluation).Descendants())
        {
            if (operation is IAssignmentOperation assignment && Named(assignment.Target) is { } target && Same(target, name))
                return;

            if (operation is not IInvocationOperation { TargetMethod.Name: "Fit" or "Evaluate", Instance: { } other } call || Named(other) is not { } named || !Same(named, model) || Data(call) is not { } used)
                continue;

            // Training accuracy beside the accuracy on other data is a comparison, not a mistake.
            bool isSameData = Named(used) is { } seen && Same(seen, name);
            if (!isSameData && call.TargetMethod.Name == "Evaluate" || call.TargetMethod.Parameters.Any(static parameter => parameter.Name == "validation"))
                return;

            if (isSameData && call.TargetMethod.Name == "Fit" && call.Syntax.SpanStart < evaluation.Syntax.SpanStart)
                training = call;
        }

        if (training is not null)
            report(Diagnostic.Create(Rules.EvaluatesTrainingData, data.Syntax.GetLocation(), [training.Syntax.GetLocation()], name.Name));
    }

    private static IOperation? Data(IInvocationOperation call) => call.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "data")?.Value;

    // All there is to know, as in a demonstration of XOR: there are no other data.
    private static bool IsWrittenOut(IOperation data)
        => Values.Origin(data) is IObjectCreationOperation creation && creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "inputs") is { } inputs && !Values.Elements(inputs.Value).IsEmpty;

    private static ISymbol? Named(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local,
        IParameterReferenceOperation parameter => parameter.Parameter,
        IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => field.Field,
        IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation } property => property.Property,
        _ => null,
    };

    private static bool Same(ISymbol one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
