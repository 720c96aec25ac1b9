using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>An evaluation on a part of the data that the same method trained on as a whole: <c>var (train, test) = data.Split(0.2)</c>, and then <c>Fit(data)</c>.</summary>
internal static class TrainedPartRule
{
    /// <summary>Checks a call of Evaluate.</summary>
    public static void Check(IInvocationOperation evaluation, Action<Diagnostic> report)
    {
        if (TrainingDataRule.Data(evaluation) is not ILocalReferenceOperation part || Whole(part) is not { } whole || !TrainingDataRule.IsFixed(whole)
            || evaluation.Instance is not { } instance || TrainingDataRule.Named(instance) is not { } model)
            return;

        IInvocationOperation? training = null;
        foreach (IOperation operation in Values.Root(evaluation).Descendants())
        {
            // One of them may be another one by then.
            ISymbol? named = TrainingDataRule.Named(operation);
            if (TrainingDataRule.Same(named, model) && operation.Parent is IArgumentOperation
                || (TrainingDataRule.Same(named, model) || TrainingDataRule.Same(named, whole)) && Values.IsWritten(operation)
                || TrainingDataRule.Same(named, part.Local) && operation is ILocalReferenceOperation { IsDeclaration: false } && Values.IsWritten(operation))
                return;

            if (operation is not IInvocationOperation { Instance: { } other } call || !TrainingDataRule.Same(TrainingDataRule.Named(other), model))
                continue;
            if (call.TargetMethod.Name == "Load")
                return;
            if (call.TargetMethod.Name == "Fit" && TrainingDataRule.Data(call) is { } used && TrainingDataRule.Same(TrainingDataRule.Named(used), whole) && TakesAll(call) && TrainingDataRule.Precedes(call, evaluation))
                training = call;
        }

        if (training is not null)
            report(Diagnostic.Create(Rules.EvaluatesTrainedPart, part.Syntax.GetLocation(), [training.Syntax.GetLocation()], part.Local.Name, whole.Name));
    }

    // The data set that a local was split off, or is a range of.
    private static ISymbol? Whole(ILocalReferenceOperation part)
    {
        foreach (IOperation operation in Values.Root(part).Descendants())
        {
            IOperation? source = operation switch
            {
                IDeconstructionAssignmentOperation { Target: var target, Value: IInvocationOperation { TargetMethod.Name: "Split" or "SplitShuffled" or "SplitStratified", Instance: { } instance } }
                    when target.DescendantsAndSelf().OfType<ILocalReferenceOperation>().Any(local => local.IsDeclaration && TrainingDataRule.Same(local.Local, part.Local)) => instance,
                IVariableDeclaratorOperation declarator when TrainingDataRule.Same(declarator.Symbol, part.Local) => declarator.GetVariableInitializer()?.Value switch
                {
                    IImplicitIndexerReferenceOperation range => range.Instance,
                    IInvocationOperation { TargetMethod.Name: "Slice", Instance: { } instance } => instance,
                    _ => null,
                },
                _ => null,
            };
            if (source is { Type: INamedTypeSymbol { Name: "Dataset" } })
                return TrainingDataRule.Named(source);
        }

        return null;
    }

    // A share that is kept for validation may be the very part.
    private static bool TakesAll(IInvocationOperation fit)
        => fit.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "options") is not { ArgumentKind: ArgumentKind.Explicit, Value: var options }
            || Values.Origin(options) is IObjectCreationOperation creation
            && creation.Initializer?.Initializers.Any(static initializer => initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: "ValidationSplit" } }) != true;
}
