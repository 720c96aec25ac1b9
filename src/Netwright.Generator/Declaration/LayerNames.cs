using Netwright.Generator.Diagnostics;
using Netwright.Generator.Layers;

namespace Netwright.Generator.Declaration;

/// <summary>The names of layers: given ones are checked, the others made of kind and number.</summary>
internal static class LayerNames
{
    /// <summary>Gives every layer its name.</summary>
    public static void Give(List<Layer> layers, List<Problem> problems)
    {
        // Names become those of classes, with a capital: two that differ in case alone would collide there.
        Dictionary<string, Layer> taken = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<string, int> numbers = [];
        for (int i = 0; i < layers.Count; i++)
        {
            Layer layer = layers[i];
            string prefix = layer.Kind.ToLowerInvariant();
            numbers.TryGetValue(prefix, out int number);
            numbers[prefix] = ++number;

            string given = layer.Name;
            string made = $"{prefix}{number}";
            if (given.Length > 0 && !IsName(given))
                problems.Add(new Problem(Rules.LayerName, layer.Site with { Argument = "Name" }, given));

            layers[i] = layer = layer with { Name = IsName(given) ? given : made };
            if (!taken.TryGetValue(layer.Name, out Layer? first))
                taken.Add(layer.Name, layer);
            else
                problems.Add(new Problem(Rules.DuplicateLayerName, given.Length > 0 ? layer.Site with { Argument = "Name" } : layer.Site, layer.Name) { Related = new EquatableArray<Site>([first.Site]) });
        }
    }

    private static bool IsName(string name)
        => name.Length > 0 && (name[0] is '_' || IsLetter(name[0])) && name.All(static c => c is '_' or (>= '0' and <= '9') || IsLetter(c));

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
