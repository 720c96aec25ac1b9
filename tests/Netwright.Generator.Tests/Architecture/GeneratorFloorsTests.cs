using System.Reflection;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Tests.Architecture;

/// <summary>A folder uses those below it and none above, so that each can be read and changed without what stands on it.</summary>
public class GeneratorFloorsTests
{
    private static readonly Assembly Generator = typeof(NetworkGenerator).Assembly;

    private static readonly SourceFolder Source = new("src/Netwright.Generator");

    [Fact]
    public void No_folder_of_the_generator_uses_one_that_uses_it()
    {
        IReadOnlyList<Reference> references = Reference.Across(Generator, Source);

        Assert.True(references.Count > 500, $"Only {references.Count} references were read.");
        Assert.Empty(Reference.OnCircles(references));
    }

    [Fact]
    public void A_circle_is_found_though_half_of_it_is_in_a_lambda()
    {
        SourceFolder planted = new("tests/Netwright.Generator.Tests/Architecture/Planted");
        IReadOnlyList<Reference> references = Reference.Across(typeof(GeneratorFloorsTests).Assembly, planted);

        Assert.Equal([("Above", "Below"), ("Below", "Above")], Reference.OnCircles(references).Select(static reference => (reference.From, reference.To)).Order());
    }

    [Fact]
    public void The_namespace_of_each_file_of_the_generator_is_that_of_its_folder()
        => Assert.Empty(Source.Files
            .Where(static file => file.Folder != "Polyfills" && file.Namespaces.Any(space => space != $"Netwright.Generator.{file.Folder}".TrimEnd('.')))
            .Select(static file => file.Path));

    [Fact]
    public void Outside_its_family_a_layer_is_known_by_its_type_only_where_declarations_are_read()
    {
        HashSet<string> layers = [.. Generator.GetTypes().Where(static type => type.IsSubclassOf(typeof(Layer)) && !type.IsAbstract).Select(static type => type.FullName!)];

        // The table reads each layer from its attribute; the parser puts a normalization before the layers of a network over types.
        Assert.Equal(
            ["Netwright.Generator.Declaration.DeclarationParser", "Netwright.Generator.Declaration.LayerTable"],
            Reference.Across(Generator, Source).Where(reference => layers.Contains(reference.Used)).Select(static reference => reference.User).Distinct().Order(StringComparer.Ordinal));
    }
}
