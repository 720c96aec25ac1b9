namespace Netwright.Generator.Tests.Infrastructure.Analyzers;

/// <summary>The pages of documentation.</summary>
internal static class Docs
{
    /// <summary>The folder with a page for each rule.</summary>
    public static string Diagnostics { get; } = Path.Combine(Root(), "docs", "diagnostics");

    /// <summary>The folder of the generator.</summary>
    public static string Generator { get; } = Path.Combine(Root(), "src", "Netwright.Generator");

    // Above the test's binaries lies the repository they were built from; a deterministic build may rewrite the paths of the sources.
    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run from outside of the repository.");
    }
}
