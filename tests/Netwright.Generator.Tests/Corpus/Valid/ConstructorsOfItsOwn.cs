using Netwright;

namespace Game;

[Network(3)]
[Dense(2, Activation.Softmax)]
public partial class Coin
{
    public Coin()
        : this(seed: 42)
    {
    }

    private Coin(Stream stream)
        : this(Path.GetTempFileName()) => stream.Dispose();

    protected Coin(string path)
        : this() => Load(path);

    public static Coin Shared { get; } = new();

    public static Coin From(string path) => new(path);

    static Coin() => Console.WriteLine(Summary);
}
