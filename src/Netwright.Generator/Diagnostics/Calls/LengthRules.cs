using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Arrays and spans of a constant length that a network cannot take.</summary>
internal static class LengthRules
{
    /// <summary>Checks a call of a generated method.</summary>
    public static void Check(IInvocationOperation call, NetworkFacts network, Action<Diagnostic> report)
    {
        IOperation? Argument(string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name && argument.ArgumentKind == ArgumentKind.Explicit)?.Value;

        string type = network.Type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        switch (call.TargetMethod.Name)
        {
            case "Predict":
                Exactly(Argument("input"), network.InputLength, $"{type}.InputLength", Rules.InputLength);
                Exactly(Argument("output"), network.OutputLength, $"{type}.OutputLength", Rules.OutputLength);
                break;
            case "Classify" or "Pack":
                Exactly(Argument("input"), network.InputLength, $"{type}.InputLength", Rules.InputLength);
                break;
            case "PredictBatch":
                Batch(Argument("inputs"), Argument("outputs"), network.OutputLength, "float", Rules.OutputLength);
                break;
            case "Gradient":
                Batch(Argument("inputs"), Argument("targets"), network.TargetLength, network.TargetName, Rules.TargetLength);
                if (call.Instance is { Syntax: { } model })
                    Exactly(Argument("gradient"), network.ArenaLength, $"{model}.Parameters.Length", Rules.GradientLength);
                break;
        }

        void Exactly(IOperation? value, long wanted, string replacement, DiagnosticDescriptor rule)
        {
            if (value is null || Values.Length(value) is not var (length, size) || length == wanted)
                return;

            report(size is null
                ? Diagnostic.Create(rule, value.Syntax.GetLocation(), network.Type.Name, Floats(wanted), length)
                : Replacement.Propose(rule, value.Syntax, size, replacement, network.Type.Name, Floats(wanted), length));
        }

        void Batch(IOperation? inputs, IOperation? others, int each, string unit, DiagnosticDescriptor rule)
        {
            int? samples = null;
            if (inputs is not null && Values.Length(inputs) is var (floats, _))
            {
                if (floats % network.InputLength != 0)
                {
                    report(Diagnostic.Create(Rules.InputLength, inputs.Syntax.GetLocation(), network.Type.Name, $"{Floats(network.InputLength)} for each sample", floats));
                    return;
                }

                samples = floats / network.InputLength;
            }

            if (others is null || Values.Length(others) is not var (length, _))
                return;

            if (samples is { } known ? length != (long)known * each : length % each != 0)
            {
                string wanted = samples is { } count ? $"{NetworkFacts.Amount((long)count * each, unit)} for {NetworkFacts.Amount(count, "sample")}" : $"{NetworkFacts.Amount(each, unit)} for each sample";
                report(Diagnostic.Create(rule, others.Syntax.GetLocation(), network.Type.Name, wanted, length));
            }
        }
    }

    private static string Floats(long count) => NetworkFacts.Amount(count, "float");
}
