using Netwright.Generator.Declaration;
using Netwright.Generator.Losses;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>The generator cannot reference the library that it serves, so its tables repeat the names of attributes; these tests compare the two.</summary>
public class PublicNamesTests
{
    [Fact]
    public void Every_layer_attribute_has_a_line_in_the_table_of_layers()
        => Assert.Equal(AttributesDerivedFrom(typeof(LayerAttribute)), LayerTable.ByAttribute.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_optimizer_attribute_has_a_line_in_the_table_of_optimizers()
        => Assert.Equal(AttributesDerivedFrom(typeof(OptimizerAttribute)), OptimizerTable.ByAttribute.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void The_network_attribute_has_the_name_that_the_generator_looks_for()
        => Assert.Equal(DeclarationParser.NetworkAttribute, typeof(NetworkAttribute).FullName);

    [Fact]
    public void The_network_attribute_over_types_has_the_name_that_the_generator_looks_for()
        => Assert.Equal(DeclarationParser.TypedNetworkAttribute, typeof(NetworkAttribute<,>).FullName);

    [Fact]
    public void Every_loss_has_a_type_of_its_own()
    {
        Type[] types = [.. typeof(LossFunction).Assembly.GetTypes().Where(static type => type.IsSubclassOf(typeof(LossFunction)) && !type.IsAbstract)];

        Assert.Equal(Enum.GetNames<Loss>().Order(StringComparer.Ordinal), types.Select(static type => type.Name).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> AttributesDerivedFrom(Type attribute)
        => attribute.Assembly.GetTypes().Where(type => type.IsSubclassOf(attribute) && !type.IsAbstract).Select(static type => type.Name).Order(StringComparer.Ordinal);
}
