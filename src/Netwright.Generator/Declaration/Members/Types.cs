namespace Netwright.Generator.Declaration.Members;

/// <summary>Types of public members as C#: in full, for names of the user's may stand in between.</summary>
internal static class Types
{
    public const string Floats = "global::System.ReadOnlySpan<float>";
    public const string Span = "global::System.Span<float>";
    public const string Labels = "global::System.Span<int>";
    public const string FitOptions = "global::Netwright.FitOptions";
    public const string History = "global::Netwright.History";
    public const string Evaluation = "global::Netwright.Evaluation";
    public const string Metrics = "global::System.Collections.Generic.IReadOnlyList<global::Netwright.Metric>";

    /// <summary>The interface of every network, within the library's namespace.</summary>
    public const string Network = "INetwork";

    /// <summary>That of every network with a loss.</summary>
    public static string TrainableNetwork(string target) => $"INetwork<{target}>";

    public static string Dataset(string target) => $"global::Netwright.Dataset<{target}>";

    public static string Stream(string target) => $"global::Netwright.DataStream<{target}>";

    /// <summary>What gives a sequence, each time from the beginning.</summary>
    public static string Source(string element) => $"global::System.Func<{Sequence(element)}>";

    public static string Sequence(string element) => $"global::System.Collections.Generic.IEnumerable<{element}>";
}
