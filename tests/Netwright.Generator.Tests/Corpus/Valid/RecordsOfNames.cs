using Netwright;

namespace App;

public static class Names
{
    public const string Input = "features", Head = $"{Input}_head";
}

public sealed record Layers(string First = "fc_1", string Last = "_out");

[Network(6)]
[Dense(6, Activation.Relu, Name = Names.Input)]
[Dense(6, Activation.Relu, Name = "FC_2")]
[Dense(6, Activation.Relu)]
[Dropout(0.1, Name = "drop")]
[Dense(6, Name = Names.Head)]
public partial class Named
{
    public static Layers Layers { get; } = new();

    private sealed class Dense3;

    private static int dense3 = 0;

    public static int Count => ++dense3;
}
