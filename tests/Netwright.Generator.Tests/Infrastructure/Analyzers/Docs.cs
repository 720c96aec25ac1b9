namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>The pages of documentation.</summary>
internal static class Docs
{
    /// <summary>The repository.</summary>
    public static string Repository { get; } = Find();

    /// <summary>The folder with a page for each rule.</summary>
    public static string Diagnostics { get; } = Path.Combine(Repository, "docs", "diagnostics");

    /// <summary>The folder of the generator.</summary>
    public static string Generator { get; } = Path.Combine(Repository, "src", "Netwright.Generator");

    /// <summary>The first program under a heading of a rule's page.</summary>
    public static string Example(string id, string heading)
    {
        string page = File.ReadAllText(Path.Combine(Diagnostics, $"{id}.md"));
        return Programs(page[page.IndexOf($"## {heading}", StringComparison.Ordinal)..]).First();
    }

    /// <summary>The blocks of C# in a page.</summary>
    public static IEnumerable<string> Programs(string page)
        => page.Split("```").Where(static (block, index) => index % 2 == 1 && block.StartsWith("csharp\n", StringComparison.Ordinal)).Select(static block => block["csharp\n".Length..]);

    // Above the test's binaries lies the repository they were built from; a deterministic build may rewrite the paths of the sources.
    private static string Find()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from outside of the repository.");
    }
}
