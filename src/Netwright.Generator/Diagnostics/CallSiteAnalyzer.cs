using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Declaration;
using Netwright.Generator.Diagnostics.Calls;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics;

/// <summary>Reports uses of a network that would throw or mislead: lengths, labels, options and data that the source shows to be wrong.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallSiteAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. Rules.Called];

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(DeclarationParser.NetworkAttribute) is null)
                return;

            ConcurrentDictionary<INamedTypeSymbol, NetworkFacts?> networks = new(SymbolEqualityComparer.Default);
            start.RegisterOperationBlockAction(block => CheckBlock(block, networks));
        });
    }

    // By block and not by operation: editors show only diagnostics within the analyzed operation at once, and a data set is often made some lines above its use.
    private static void CheckBlock(OperationBlockAnalysisContext context, ConcurrentDictionary<INamedTypeSymbol, NetworkFacts?> networks)
    {
        foreach (IOperation operation in context.OperationBlocks.SelectMany(static block => block.DescendantsAndSelf()))
        {
            if (operation is IInvocationOperation call)
                CheckCall(call, networks, context.ReportDiagnostic, context.CancellationToken);
            else if (operation is IObjectCreationOperation creation)
                CheckCreation(creation, context.ReportDiagnostic);
            else if (operation is IBinaryOperation division)
                ByteDivisionRule.Check(division, context.ReportDiagnostic);
        }
    }

    private static void CheckCall(IInvocationOperation call, ConcurrentDictionary<INamedTypeSymbol, NetworkFacts?> networks, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (call.TargetMethod.ContainingType is not { } type)
            return;

        if (MetricRules.IsMetric(call.TargetMethod) || type.Name == "Dataset" && OwnTypes.IsOurs(type))
            OptionRules.CheckArguments(call.Arguments, report);
        if (!MemberRules.IsGeneratedMethod(call.TargetMethod))
            return;

        if (networks.GetOrAdd(type, key => NetworkFacts.Of(key, cancellation)) is not { } network)
            return;

        LengthRules.Check(call, network, report);
        DatasetRules.Check(call, network, report);
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter is { Name: "targets" })
                DatasetRules.CheckLabels(argument.Value, network, report);
            else if (argument.Parameter is { Name: "input" or "inputs" })
                PixelRule.Check(argument.Value, report);
            else if (argument.Parameter is { Name: "metrics" })
                MetricRules.Check(argument.Value, network, report);
        }

        if (call.TargetMethod.Name == "Evaluate")
        {
            TrainingDataRule.Check(call, report);
            TrainedPartRule.Check(call, report);
        }
        else if (call.TargetMethod.Name == "Fit")
        {
            MonitorRules.Check(call, network, report);
        }
    }

    private static void CheckCreation(IObjectCreationOperation creation, Action<Diagnostic> report)
    {
        if (creation.Type is not INamedTypeSymbol type || !OwnTypes.IsOurs(type))
            return;

        if (type.Name == "FitOptions")
        {
            OptionRules.Check(creation, report);
        }
        else if (MonitorRules.IsCallback(type))
        {
            OptionRules.Check(creation, report);
            MonitorRules.Check(creation, report);
        }
        else if (type.Name == "Dataset")
        {
            DatasetRules.Check(creation, report);
            if (creation.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "inputs") is { } inputs)
                PixelRule.Check(inputs.Value, report);
        }
    }
}
