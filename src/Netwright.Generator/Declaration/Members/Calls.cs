namespace Netwright.Generator.Declaration.Members;

/// <summary>What the members that train and measure call, with the core as the network.</summary>
internal static class Calls
{
    /// <summary>Training with the parameter <c>options</c>.</summary>
    public static string Fit(string data, string validation = "null") => $"global::Netwright.Training.Trainer.Fit(core, {data}, {validation}, options)";

    /// <summary>Training with the parameter <c>options</c>, measured on a stream.</summary>
    public const string FitWithStream = "global::Netwright.Training.Trainer.Fit(core, data, options, validation)";

    /// <summary>Measuring.</summary>
    public static string Evaluate(params string[] arguments) => $"global::Netwright.Training.Evaluator.Evaluate(core, {string.Join(", ", arguments)})";

    /// <summary>Adapting to the parameter <c>data</c>.</summary>
    public const string Adapt = "global::Netwright.Training.Trainer.Adapt(core, data)";
}
