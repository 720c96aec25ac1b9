using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Netwright.Generator.Model;

namespace Netwright.Generator.Diagnostics.Calls;

/// <summary>Callbacks that monitor what training does not measure.</summary>
internal static class MonitorRules
{
    private const string Validation = "val_";

    private static readonly string[] Always = ["loss", "accuracy", "val_loss", "val_accuracy"];

    private static readonly string[] Own = ["loss", "accuracy", .. MetricRules.Names];

    private static readonly string[] Quantities = [.. Own, .. Own.Select(static name => Validation + name)];

    private static readonly string Listed = $"{string.Join(", ", Own)}, and each with {Validation} before it";

    /// <summary>Whether an object is one of the framework's callbacks.</summary>
    public static bool IsCallback(ITypeSymbol? type) => type is INamedTypeSymbol { BaseType: { Name: "Callback" } callback } named && OwnTypes.IsOurs(callback) && OwnTypes.IsOurs(named);

    /// <summary>Checks the name that a callback is made with.</summary>
    public static void Check(IObjectCreationOperation callback, Action<Diagnostic> report)
    {
        if (Monitored(callback) is not var (argument, name) || Quantities.Contains(name))
            return;

        if (Meant(name) is { } meant)
            Propose(callback, argument, name, "training", Listed, meant, report);
        else
            Report(callback, argument, name, "training", Listed, report);
    }

    /// <summary>Checks the callbacks of a call of Fit, as far as they are made in the same method.</summary>
    public static void Check(IInvocationOperation fit, NetworkFacts network, Action<Diagnostic> report)
    {
        if (fit.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "options") is not { } given || Values.Origin(given.Value) is not IObjectCreationOperation options)
            return;

        IOperation? metrics = Option(options, "Metrics");
        if (metrics is not null)
            MetricRules.Check(metrics, network, report);

        IReadOnlyList<string>? measured = MetricRules.NamesOf(metrics);
        bool isValidated = Option(options, "ValidationSplit") is { } split && !IsZero(split) || fit.TargetMethod.Parameters.Any(static parameter => parameter.Name == "validation");
        foreach (IOperation element in Option(options, "Callbacks") is { } callbacks && Values.IsOnlyRead(callbacks) ? Values.Elements(callbacks) : [])
        {
            if (Values.Origin(element) is IObjectCreationOperation callback && IsCallback(callback.Type) && Uses(callback) && Monitored(callback) is var (argument, name) && Quantities.Contains(name))
                Check(callback, argument, name, isValidated, measured, network, report);
        }
    }

    private static void Check(IObjectCreationOperation callback, IArgumentOperation argument, string name, bool isValidated, IReadOnlyList<string>? metrics, NetworkFacts network, Action<Diagnostic> report)
    {
        string own = name.StartsWith(Validation, StringComparison.Ordinal) ? name.Substring(Validation.Length) : name;
        if (own == "accuracy" && !network.HasAccuracy)
        {
            string prefix = name.Substring(0, name.Length - own.Length);
            Propose(callback, argument, name, $"the training of '{network.Type.Name}'", "loss, val_loss", prefix + "loss", report);
        }
        else if (metrics is not null && MetricRules.Names.Contains(own) && !metrics.Contains(own))
        {
            string[] measured = [.. network.HasAccuracy ? ["loss", "accuracy"] : (string[])["loss"], .. metrics];
            Report(callback, argument, name, "this call of Fit, without that metric,", string.Join(", ", measured), report);
        }
        else if (own != name && !isValidated)
        {
            // Where the name is left out, the callback is underlined.
            SyntaxNode wrong = argument.ArgumentKind == ArgumentKind.Explicit ? argument.Value.Syntax : callback.Syntax;
            report(Diagnostic.Create(Rules.MonitorUnmeasured, wrong.GetLocation(), callback.Type!.Name, name, own));
        }
    }

    private static void Propose(IObjectCreationOperation callback, IArgumentOperation argument, string name, string whose, string measured, string meant, Action<Diagnostic> report)
        => report(Replacement.Propose(
            Rules.MonitorName, argument.Value.Syntax, argument.Value.Syntax, $"\"{meant}\"", callback.Type!.Name, name, whose, measured));

    private static void Report(IObjectCreationOperation callback, IArgumentOperation argument, string name, string whose, string measured, Action<Diagnostic> report)
        => report(Diagnostic.Create(Rules.MonitorName, argument.Value.Syntax.GetLocation(), callback.Type!.Name, name, whose, measured));

    private static (IArgumentOperation Argument, string Name)? Monitored(IObjectCreationOperation callback)
        => callback.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "monitor") is { } argument && Values.Constant(argument.Value) is string name ? (argument, name) : null;

    // A ModelCheckpoint uses the quantity only with saveBestOnly.
    private static bool Uses(IObjectCreationOperation callback)
        => callback.Arguments.FirstOrDefault(static argument => argument.Parameter?.Name == "saveBestOnly") is not { } choice || Values.Constant(choice.Value) is true;

    // The names that every classifier measures come first. `acc` and `val_acc`, Keras's old names, are too short for NearestName; they are found as prefixes.
    private static string? Meant(string name)
        => NearestName.To(name, Always)
            ?? Always.FirstOrDefault(quantity => name.Length >= 3 && quantity.StartsWith(name, StringComparison.OrdinalIgnoreCase))
            ?? NearestName.To(name, Quantities);

    private static IOperation? Option(IObjectCreationOperation options, string name)
        => options.Initializer?.Initializers
            .OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: var property } && property == name)?.Value;

    private static bool IsZero(IOperation split) => Values.Constant(split) is { } share && OptionRules.Number(share) == 0;
}
