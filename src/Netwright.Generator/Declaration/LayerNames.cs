using System.Text.RegularExpressions;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>The names of layers: given ones are checked, the others made of kind and number.</summary>
internal static class LayerNames
{
    /// <summary>Gives every layer its name.</summary>
    public static void Give(List<Layer> layers, List<Problem> problems)
    {
        // Each layer becomes a class, whose name begins with a capital: two names that differ in case alone would collide.
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
            Site site = given.Length > 0 ? layer.Site with { Argument = "Name" } : layer.Site;
            layers[i] = layer = layer with { Name = IsName(given) ? given : made };
            bool isTaken = taken.TryGetValue(layer.Name, out Layer? first);
            if (given.Length > 0 && !IsName(given))
                problems.Add(new Problem(Rules.LayerName, site, given).MendedBy(Rename(layer, Free(Cleaned(given, made), layers, i))));
            else if (isTaken)
                problems.Add(new Problem(Rules.DuplicateLayerName, site, layer.Name, "another layer").About(first!.Site).MendedBy(Rename(layer, Free(layer.Name, layers, i))));
            else if (string.Equals(layer.Name, Reference.Input, StringComparison.OrdinalIgnoreCase))
                problems.Add(new Problem(Rules.DuplicateLayerName, site, layer.Name, "the network's input").MendedBy(Rename(layer, Free(layer.Name, layers, i))));

            if (!isTaken)
                taken.Add(layer.Name, layer);
        }
    }

    private static Mend Rename(Layer layer, string name)
        => new($"Name it '{name}'", new Edit(EditKind.SetArgument, layer.Site with { Argument = "Name" }, $"\"{name}\""));

    // What is left of a bad name when each run of other characters becomes one '_'.
    private static string Cleaned(string name, string otherwise)
    {
        string cleaned = Regex.Replace(name, "[^A-Za-z0-9_]+", "_").Trim('_');
        return IsName(cleaned) ? cleaned : IsName("_" + cleaned) && cleaned.Length > 0 ? "_" + cleaned : otherwise;
    }

    // The name with the least number behind it that no other layer has or will be given.
    private static string Free(string name, List<Layer> layers, int own)
    {
        HashSet<string> others = new(layers.Where((_, index) => index != own).Select(static layer => layer.Name), StringComparer.OrdinalIgnoreCase) { Reference.Input };
        others.UnionWith(layers.GroupBy(static layer => layer.Kind).SelectMany(static kind => kind.Select((layer, index) => $"{layer.Kind}{index + 1}")));
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        for (int number = 2; others.Contains(name); number++)
            name = $"{stem}{number}";
        return name;
    }

    private static bool IsName(string name)
        => name.Length > 0 && (name[0] is '_' || IsLetter(name[0])) && name.All(static c => c is '_' or (>= '0' and <= '9') || IsLetter(c));

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
