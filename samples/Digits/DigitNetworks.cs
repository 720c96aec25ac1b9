using Netwright;

namespace Digits;

/// <summary>The networks that the program can train, by the names that <c>--network</c> takes.</summary>
internal static class DigitNetworks
{
    /// <summary>The name of the one that is trained without that option.</summary>
    public const string Default = "dense";

    private static readonly Dictionary<string, Func<int, INetwork<int>>> Makers = new()
    {
        [Default] = static seed => new DigitClassifier(seed),
        ["convnet"] = static seed => new DigitConvnet(seed),
    };

    /// <summary>The names: <c>dense, convnet</c>.</summary>
    public static string Names => string.Join(", ", Makers.Keys);

    /// <summary>Whether there is one of that name.</summary>
    public static bool Has(string name) => Makers.ContainsKey(name);

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="seed">The seed that its parameters are drawn with.</param>
    public static INetwork<int> Make(string name, int seed) => Makers[name](seed);
}
