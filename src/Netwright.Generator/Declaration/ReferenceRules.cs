using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>What the names by which layers refer to each other must be: those of layers before.</summary>
internal static class ReferenceRules
{
    /// <summary>Adds the references that mean no layer, or none that has put anything out by then.</summary>
    public static void Check(IReadOnlyList<Layer> layers, List<Problem> problems)
    {
        List<string> before = [Reference.Input];
        foreach (Layer layer in layers)
        {
            foreach (Reference reference in layer.References.Where(reference => !before.Contains(reference.Name)))
                problems.Add(Unmet(reference, layer, layers, before).MendedBy(Nearest(reference, before)));
            before.Add(layer.Name);
        }
    }

    private static Problem Unmet(Reference reference, Layer layer, IReadOnlyList<Layer> layers, List<string> before)
    {
        if (reference.Name == layer.Name)
            return new Problem(Rules.JoinsItself, reference.Site, layer.Title, List(before));
        if (layers.FirstOrDefault(other => other.Name == reference.Name) is { } later)
            return new Problem(Rules.JoinsLater, reference.Site, later.Name, later.Title, layer.Title, List(before)).About(later.Site);
        return new Problem(Rules.UnknownLayer, reference.Site, reference.Name, List(before));
    }

    private static IEnumerable<Mend> Nearest(Reference reference, List<string> before)
    {
        if (NearestName.To(reference.Name, before) is { } name)
            yield return new Mend($"Use '{name}'", new Edit(EditKind.SetArgument, reference.Site, $"\"{name}\""));
    }

    private static string List(List<string> names) => string.Join(", ", names.Distinct().Select(static name => $"'{name}'"));
}
