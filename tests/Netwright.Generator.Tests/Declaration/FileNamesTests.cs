using Microsoft.CodeAnalysis;
using Netwright.Generator.Tests.Infrastructure;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>A compilation takes no two generated files whose names differ in case alone.</summary>
public class FileNamesTests
{
    private const string Attributes = "[Netwright.Network(3), Netwright.Dense(2)]";

    [Fact]
    public void A_file_is_named_after_its_network()
        => Assert.Equal(
            ["MyApp.Models.Outer.Net.g.cs", "Net.g.cs"],
            Names($"namespace MyApp.Models {{ public partial class Outer {{ {Attributes} public partial class Net; }} }} {Attributes} public partial class Net;"));

    [Theory]
    [InlineData("public partial class Net; ", "public partial class NET; ")]
    [InlineData("public partial class Größe; ", "public partial class Grüße; ")]
    [InlineData("public partial class I; ", "public partial class İ; ")]
    public void Networks_whose_names_differ_little_get_files_of_their_own(string first, string second)
        => Assert.Equal(2, Names($"{Attributes} {first} {Attributes} {second}").Distinct(StringComparer.OrdinalIgnoreCase).Count());

    [Fact]
    public void Namespaces_and_types_of_one_spelling_get_files_of_their_own()
        => Assert.Equal(2, Names($"namespace A_B {{ {Attributes} public partial class C; }} namespace A {{ public partial class B_C {{ }} }} public partial class A_B_C {{ }} namespace Ä_B {{ {Attributes} public partial class C; }}").Count());

    [Fact]
    public void Networks_of_long_names_get_files_that_a_file_system_takes()
    {
        string space = new('n', 300), name = new('C', 400);
        string[] names = [.. Names($"namespace {space} {{ {Attributes} public partial class {name}; {Attributes} public partial class {name}2; }}")];
        Assert.Equal(2, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, static file => Assert.InRange(file.Length, 0, 200));
    }

    [Fact]
    public void A_networks_file_keeps_its_name_when_an_unlike_one_is_added()
        => Assert.Contains("Net.g.cs", Names($"{Attributes} public partial class Net; {Attributes} public partial class Net2;"));

    [Fact]
    public void Networks_in_two_projects_of_one_name_build_on_each_other()
    {
        GeneratedProject library = new UserProject($"namespace MyApp; {Attributes} public partial class Net;") { AssemblyName = "Library" }.Generate().AssertClean();

        new UserProject($"namespace MyApp.Own; {Attributes} public partial class Net {{ public static int Lengths => InputLength + global::MyApp.Net.InputLength; }}")
        {
            References = [MetadataReference.CreateFromImage(library.ToImage())],
        }.Generate().AssertClean();
    }

    private static IEnumerable<string> Names(string file) => new UserProject(file).Generate().AssertClean().Sources.Keys.Order(StringComparer.Ordinal);
}
