using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Data sets whose arrays do not fit each other, or do not fit the network that they are given to.</summary>
internal static class DatasetRules
{
    /// <summary>Checks the arrays of a new data set against its count.</summary>
    public static void Check(IObjectCreationOperation creation, Action<Diagnostic> report)
    {
        if (Count(creation) is not { } count)
            return;

        if (count < 1)
        {
            report(Diagnostic.Create(Rules.DatasetCount, Argument(creation, "count")!.Syntax.GetLocation(), count));
            return;
        }

        foreach (string name in (string[])["inputs", "targets"])
        {
            if (Argument(creation, name) is { } value && Values.Length(value) is var (length, _) && (length == 0 || length % count != 0))
                report(Diagnostic.Create(Rules.DatasetLength, value.Syntax.GetLocation(), name, length, count));
        }
    }

    /// <summary>Checks the data sets that a network is trained or evaluated on, as far as they are made in the same method.</summary>
    public static void Check(IInvocationOperation call, NetworkFacts network, Action<Diagnostic> report)
    {
        foreach (IArgumentOperation argument in call.Arguments)
        {
            if (argument.Parameter?.Type is INamedTypeSymbol { Name: "Dataset" } && Values.Origin(argument.Value) is IObjectCreationOperation { Type.Name: "Dataset" } creation)
                Check(creation, network, report);
        }
    }

    /// <summary>Checks labels that are written out.</summary>
    public static void CheckLabels(IOperation targets, NetworkFacts network, Action<Diagnostic> report)
    {
        if (!network.TakesLabels || !Values.IsOnlyRead(targets))
            return;

        foreach (IOperation element in Values.Elements(targets))
        {
            if (Values.Constant(element) is int label && (label < 0 || label >= network.Channels))
                report(Diagnostic.Create(Rules.LabelRange, element.Syntax.GetLocation(), label, network.Type.Name, network.Channels - 1));
        }
    }

    private static void Check(IObjectCreationOperation creation, NetworkFacts network, Action<Diagnostic> report)
    {
        if (Argument(creation, "targets") is { } labels)
            CheckLabels(labels, network, report);

        if (Count(creation) is not { } count || count < 1)
            return;

        CheckEach("inputs", network.InputLength, "float", Rules.InputLength);
        CheckEach("targets", network.TargetLength, network.TargetName, Rules.TargetLength);

        void CheckEach(string name, int each, string unit, DiagnosticDescriptor rule)
        {
            // A length that the count does not divide is reported where the data set is made.
            if (Argument(creation, name) is { } value && Values.Length(value) is var (length, _) && length > 0 && length % count == 0 && length / count != each)
                report(Diagnostic.Create(rule, value.Syntax.GetLocation(), network.Type.Name, $"{NetworkFacts.Amount(each, unit)} for each sample", $"{length / count} for each of {count}"));
        }
    }

    private static int? Count(IObjectCreationOperation creation) => Argument(creation, "count") is { } count ? Values.Constant(count) as int? : null;

    private static IOperation? Argument(IObjectCreationOperation creation, string name)
        => creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}
