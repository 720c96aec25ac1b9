using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Netwright.Generator.Tests.Architecture;

/// <summary>A use of one compiled type by another of the same project: in a signature, a body, an attribute, or what the compiler made of a lambda.</summary>
/// <param name="User">The full name of the type that uses.</param>
/// <param name="From">Its folder.</param>
/// <param name="Used">The full name of the type that is used.</param>
/// <param name="To">Its folder.</param>
internal sealed record Reference(string User, string From, string Used, string To)
{
    /// <summary>The uses of types in other folders.</summary>
    /// <param name="assembly">The compiled project.</param>
    /// <param name="source">Where its types are declared; types declared elsewhere are left out.</param>
    public static IReadOnlyList<Reference> Across(System.Reflection.Assembly assembly, SourceFolder source) =>
    [
        .. from type in new ArchLoader().LoadAssembly(assembly).Build().Types
           let @from = source.Of(type.FullName)
           where @from is not null
           // A type parameter is no type of a folder's: the loader takes Column<T> in a SampleRows<T> for a use of SampleRows by Column.
           from used in type.Dependencies.Select(static dependency => dependency.Target).Where(static target => target is not GenericParameter).Select(static target => target.FullName).Distinct()
           let to = source.Of(used)
           where to is not null && to != @from
           select new Reference(type.FullName, @from, used, to),
    ];

    /// <summary>Of some references, those that lie on circles of folders.</summary>
    public static IEnumerable<Reference> OnCircles(IReadOnlyList<Reference> references)
    {
        ILookup<string, string> used = references.Select(static reference => (reference.From, reference.To)).Distinct().ToLookup(static arrow => arrow.From, static arrow => arrow.To);
        Dictionary<string, HashSet<string>> reached = references.Select(static reference => reference.To).Distinct().ToDictionary(static folder => folder, folder => Reached(folder, used));
        return references.Where(reference => reached[reference.To].Contains(reference.From));
    }

    public override string ToString() => $"{User} uses {Used}";

    private static HashSet<string> Reached(string start, ILookup<string, string> used)
    {
        HashSet<string> reached = [];
        Stack<string> open = new([start]);
        while (open.TryPop(out string? folder))
        {
            foreach (string next in used[folder].Where(reached.Add))
                open.Push(next);
        }

        return reached;
    }
}
