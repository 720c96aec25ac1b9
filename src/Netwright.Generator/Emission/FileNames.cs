using Netwright.Generator.Declaration;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>The names of generated files: unique in a compilation also where case does not count, and of characters that every file system takes.</summary>
internal static class FileNames
{
    // Projects may have the compiler write the files, under a folder of this generator's and that of the project.
    private const int Longest = 150;

    /// <summary>The names of networks that would share a file's name with another one.</summary>
    public static EquatableArray<string> Clashes(IEnumerable<string> networks)
        => new(networks.GroupBy(Plain, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1).SelectMany(static group => group));

    /// <summary>The name of a network's file.</summary>
    public static string Of(NetworkModel network, EquatableArray<string> clashes)
    {
        string name = Plain(network.FullName);
        return name.Length <= Longest && !clashes.Contains(network.FullName)
            ? $"{name}.g.cs"
            : $"{name.Substring(0, Math.Min(name.Length, Longest))}.{Fingerprint.Of(network.Identity).Substring(0, 8)}.g.cs";
    }

    private static string Plain(string network)
        => new([.. network.Select(static c => c is '.' or '_' || (c < 128 && char.IsLetterOrDigit(c)) ? c : '_')]);
}
