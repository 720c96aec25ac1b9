using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>What arrives at a layer and from where, and the problems found on the way: what a shape message is made of.</summary>
internal sealed class ShapeTrace(Arrival input, List<Problem> problems)
{
    private readonly List<InferredLayer> passed = [];

    /// <summary>The layers passed so far.</summary>
    public IReadOnlyList<InferredLayer> Passed => passed;

    /// <summary>The shape in hand.</summary>
    public Shape Current => Stream.Shape;

    /// <summary>Where the shape in hand comes from, for messages: <c>the network's input</c>, <c>dense1, Dense(64)</c>.</summary>
    public string Origin => Stream.Title;

    /// <summary>The attribute that made the shape in hand.</summary>
    public Site OriginSite => Stream.Site;

    /// <summary>What the references of the layer in hand mean.</summary>
    public EquatableArray<Arrival> Joined { get; private set; }

    private Arrival Stream => passed.Count == 0 ? input : passed[passed.Count - 1].Arrival;

    /// <summary>Takes a layer in hand; says no where it refers to what has not been passed, which is a problem of its own.</summary>
    public bool TryEnter(Layer layer)
    {
        List<Arrival> found = [.. layer.References.Select(Find).OfType<Arrival>()];
        Joined = new EquatableArray<Arrival>(found);
        return found.Count == layer.References.Count;
    }

    /// <summary>Goes on past a layer.</summary>
    public void Pass(InferredLayer layer) => passed.Add(layer);

    /// <summary>Adds a problem.</summary>
    public void Report(Problem problem) => problems.Add(problem);

    /// <summary>Whether a shape is a vector; if not, the problem says what arrives, from where, and that a flatten mends it.</summary>
    public bool RequireVector(Layer layer, Shape shape)
    {
        if (shape.Rank == 1)
            return true;

        Report(new Problem(Rules.NeedsVector, layer.Site, layer.Title, shape, Origin, shape.Length)
            .About(OriginSite)
            .MendedBy([new Mend("Insert [Flatten]", new Edit(EditKind.InsertBefore, layer.Site, "Flatten")), .. PerPosition(layer)]));
        return false;
    }

    /// <summary>Whether a shape is a map of so many dimensions of positions, and channels; if not, the problem says what arrives, from where.</summary>
    public bool RequireMap(Layer layer, Shape shape, int dimensions)
    {
        if (shape.Rank == dimensions + 1)
            return true;

        string needed = dimensions == 2 ? "an image, [height, width, channels]" : "a sequence, [steps, channels]";
        Report(new Problem(Rules.NeedsMap, layer.Site, layer.Title, needed, shape, Origin).About(OriginSite).MendedBy(shape.Rank == dimensions ? OneChannel(layer, shape) : []));
        return false;
    }

    /// <summary>Whether a number of groups divides what they share out; if not, the problem says which number would.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="groups">The groups, with the argument that gave them.</param>
    /// <param name="shared">What they share out: how many there are, and how a message names them.</param>
    public bool RequireEvenGroups(Layer layer, Setting<int> groups, params IReadOnlyList<(int Count, string Name)> shared)
    {
        foreach ((int count, string name) in shared)
        {
            if (groups.Value >= 1 && count % groups.Value == 0)
                continue;

            int even = EvenGroups(groups.Value, [.. shared.Select(static all => all.Count)]);
            Site site = layer.Site with { Argument = groups.Argument };
            Report(new Problem(Rules.UnevenGroups, site, layer.Title, name, $"{groups.Value} groups", even)
                .About(OriginSite)
                .MendedBy(new Mend($"Use {even} group{(even == 1 ? "" : "s")}", new Edit(EditKind.SetArgument, site, Literal.Text(even)))));
            return false;
        }

        return true;
    }

    // The most groups, no more than were asked for, that leave each at least two channels.
    private static int EvenGroups(int most, int[] counts)
    {
        int common = counts.Aggregate(static (a, b) => Gcd(a, b)), even = 1;
        for (int divisor = 1; (long)divisor * divisor <= common; divisor++)
        {
            foreach (int groups in common % divisor == 0 ? (int[])[divisor, common / divisor] : [])
            {
                if (groups <= most && groups <= counts.Min() / 2)
                    even = Math.Max(even, groups);
            }
        }

        return even;
    }

    private static int Gcd(int a, int b) => b == 0 ? a : Gcd(b, a % b);

    // An image without channels, or a sequence of numbers, has one channel.
    private IEnumerable<Mend> OneChannel(Layer layer, Shape shape)
    {
        string sizes = $"{string.Join(", ", shape.Dimensions)}, 1";
        if (passed.Count == 0)
            yield return new Mend($"Use [Network({sizes})]", new Edit(EditKind.AppendArgument, OriginSite with { Argument = "inputShape" }, "1"));
        yield return new Mend($"Insert [Reshape({sizes})]", new Edit(EditKind.InsertBefore, layer.Site, $"Reshape({sizes})"));
    }

    // The flatten behind it keeps the layers that follow as they are.
    private static IEnumerable<Mend> PerPosition(Layer layer)
    {
        if (layer.PerPositionArgument is { } argument)
        {
            yield return new Mend(
                $"Set {argument} = true and insert [Flatten] behind it",
                new Edit(EditKind.SetArgument, layer.Site with { Argument = argument }, "true"), new Edit(EditKind.InsertAfter, layer.Site, "Flatten"));
        }
    }

    private Arrival? Find(Reference reference)
        => passed.Find(layer => layer.Layer.Name == reference.Name)?.Arrival ?? (reference.Name == Reference.Input ? input : null);
}
