namespace Netwright.Generator.Declaration.Members;

/// <summary>What the members that train and measure call.</summary>
internal static class Calls
{
    /// <summary>Training with the parameter <c>options</c>.</summary>
    public static string Fit(string data, string validation = "null") => $"core.Fit({data}, {validation}, options)";

    /// <summary>Measuring.</summary>
    public static string Evaluate(params string[] arguments) => $"core.Evaluate({string.Join(", ", arguments)})";

    /// <summary>Adapting to the parameter <c>data</c>.</summary>
    public const string Adapt = "core.Adapt(data)";
}
