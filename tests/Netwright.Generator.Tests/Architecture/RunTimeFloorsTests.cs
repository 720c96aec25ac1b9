using System.Reflection;

namespace Netwright.Generator.Tests.Architecture;

/// <summary>The same for the run time, whose public types keep the namespace Netwright, whatever their folder.</summary>
public class RunTimeFloorsTests
{
    private static readonly Assembly RunTime = typeof(NetworkAttribute).Assembly;

    private static readonly SourceFolder Source = new("src/Netwright");

    [Fact]
    public void No_folder_of_the_run_time_uses_one_that_uses_it()
    {
        IReadOnlyList<Reference> references = Reference.Across(RunTime, Source);

        Assert.True(references.Count > 100, $"Only {references.Count} references were read.");
        Assert.Empty(Reference.OnCircles(references));
    }

    [Fact]
    public void The_namespace_of_each_file_of_the_run_time_is_that_of_its_folder_or_what_users_write()
        => Assert.Empty(Source.Files
            .Where(static file => file.Namespaces.Any(space => space != $"Netwright.{file.Folder}".TrimEnd('.') && !(space == "Netwright" && file.IsPublic)))
            .Select(static file => file.Path));
}
