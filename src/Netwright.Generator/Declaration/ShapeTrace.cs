using Netwright.Generator.Diagnostics;
using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>What arrives at a layer and from where, and the problems found on the way: what a shape message is made of.</summary>
internal sealed class ShapeTrace(NetworkModel network, List<Problem> problems)
{
    private readonly List<InferredLayer> passed = [];

    /// <summary>The layers passed so far.</summary>
    public IReadOnlyList<InferredLayer> Passed => passed;

    /// <summary>Where the shape in hand comes from, for messages: <c>the network's input</c>, <c>dense1, Dense(64)</c>.</summary>
    public string Origin => passed.Count == 0 ? "the network's input" : passed[passed.Count - 1].Title;

    /// <summary>The attribute that made the shape in hand.</summary>
    public Site OriginSite => passed.Count == 0 ? network.Site : passed[passed.Count - 1].Layer.Site;

    /// <summary>The shape in hand.</summary>
    public Shape Current => passed.Count == 0 ? network.Input : passed[passed.Count - 1].Output;

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
            .MendedBy(new Mend("Insert [Flatten]", new Edit(EditKind.InsertBefore, layer.Site, "Flatten"))));
        return false;
    }
}
