using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Joins;

/// <summary>A layer that joins the outputs of layers before it, which it names, to the stream. What comes out went through no activation.</summary>
internal abstract record Join : Layer
{
    public override string Title => $"{Kind}({string.Join(", ", Names.Select(static reference => reference.Name))})";

    public override ActivationKind? Applies => ActivationKind.Linear;

    public override EquatableArray<Reference> References => Names;

    /// <summary>The names in the order in which they are written.</summary>
    public required EquatableArray<Reference> Names { get; init; }

    /// <summary>Reads the names of an attribute.</summary>
    protected static EquatableArray<Reference> Named(Arguments arguments) => arguments.References("layer", "others");

    /// <summary>Whether what is named has the shape of the stream; if not, the problem says what arrives and what the named layer puts out.</summary>
    protected bool RequireEqual(Shape input, ShapeTrace trace)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            Arrival joined = trace.Joined[i];
            if (joined.Shape == input)
                continue;

            trace.Report(new Problem(Rules.JoinsUnequal, Names[i].Site, Title, joined.Shape, joined.Title, input, trace.Origin)
                .About(trace.OriginSite, joined.Site)
                .MendedBy(Widen(trace.Passed, joined.Shape)));
            return false;
        }

        return true;
    }

    /// <summary>Whether what is named are vectors; if not, the problem says what the named layer puts out.</summary>
    protected bool RequireVectors(ShapeTrace trace)
    {
        for (int i = 0; i < Names.Count; i++)
        {
            Arrival joined = trace.Joined[i];
            if (joined.Shape.Rank == 1)
                continue;

            trace.Report(new Problem(Rules.JoinsNoVector, Names[i].Site, Title, joined.Shape, joined.Title).About(joined.Site));
            return false;
        }

        return true;
    }

    // The layer that made the stream as wide as it is can make it as wide as what is named.
    private static IEnumerable<Mend> Widen(IReadOnlyList<InferredLayer> passed, Shape shape)
    {
        InferredLayer? maker = passed.LastOrDefault(static layer => layer.Layer.Kernel?.Units is not null || layer.Joined.Count > 0);
        if (maker?.Resize(shape) is { } edit)
            yield return new Mend($"Give {maker.Layer.Name} {shape.Channels} {edit.Site.Argument}", edit);
    }
}
