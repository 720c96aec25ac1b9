using Netwright;

namespace Digits;

/// <summary>The networks that the program can train, by the names that <c>--network</c> takes.</summary>
internal static class DigitNetworks
{
    /// <summary>The name of the one that is trained without that option.</summary>
    public const string Default = "dense";

    private static readonly Dictionary<string, Entry> Entries = new()
    {
        [Default] = new(static seed => new DigitClassifier(seed), Augments: false, EmbeddedEpochs: 10, PeakRate: 0.003),
        ["convnet"] = new(static seed => new DigitConvnet(seed), Augments: true, EmbeddedEpochs: 50, PeakRate: 0.002),
    };

    /// <summary>The names: <c>dense, convnet</c>.</summary>
    public static string Names => string.Join(", ", Entries.Keys);

    /// <summary>Whether there is one of that name.</summary>
    public static bool Has(string name) => Entries.ContainsKey(name);

    /// <summary>Makes one.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="seed">The seed that its parameters are drawn with.</param>
    public static INetwork<int> Make(string name, int seed) => Entries[name].Make(seed);

    /// <summary>Whether it makes other images of the digits by itself while it learns.</summary>
    /// <param name="name">Its name.</param>
    public static bool Augments(string name) => Entries[name].Augments;

    /// <summary>The passes over the embedded digits that it is trained for without another number.</summary>
    /// <param name="name">Its name.</param>
    public static int EmbeddedEpochs(string name) => Entries[name].EmbeddedEpochs;

    /// <summary>The learning rates that the embedded digits are learnt with: so few are read best after large steps that become smaller and smaller.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="epochs">The epochs over which they fall.</param>
    public static LearningRateSchedule EmbeddedRates(string name, int epochs)
        => LearningRateSchedule.ByEpoch((epoch, _) => Entries[name].PeakRate * (epochs + 1 - epoch) / epochs);

    private sealed record Entry(Func<int, INetwork<int>> Make, bool Augments, int EmbeddedEpochs, double PeakRate);
}
