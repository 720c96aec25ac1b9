using Netwright.Generator.Declaration;
using Netwright.Generator.Model;
using Netwright.Generator.Losses;

namespace Netwright.Generator.Tests.Declaration;

/// <summary>The generator cannot reference the library that it serves, so it repeats its names; these tests compare the two.</summary>
public class PublicNamesTests
{
    [Fact]
    public void The_generators_activations_are_the_public_ones() => AssertSame<Activation, ActivationKind>();

    [Fact]
    public void The_generators_losses_are_the_public_ones() => AssertSame<Loss, LossKind>();

    [Fact]
    public void The_generators_initializers_are_the_public_ones() => AssertSame<KernelInitializer, InitializerKind>();

    [Fact]
    public void The_generators_cycles_are_the_public_ones() => AssertSame<Cycle, CycleKind>();

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

        Assert.Equal(Enum.GetNames<LossKind>().Order(StringComparer.Ordinal), types.Select(static type => type.Name).Order(StringComparer.Ordinal));
    }

    private static void AssertSame<TPublic, TOwn>()
        where TPublic : struct, Enum
        where TOwn : struct, Enum
        => Assert.Equal(Enum.GetValues<TPublic>().Select(static value => (value.ToString(), Convert.ToInt32(value))), Enum.GetValues<TOwn>().Select(static value => (value.ToString(), Convert.ToInt32(value))));

    private static IEnumerable<string> AttributesDerivedFrom(Type attribute)
        => attribute.Assembly.GetTypes().Where(type => type.IsSubclassOf(attribute) && !type.IsAbstract).Select(static type => type.Name).Order(StringComparer.Ordinal);
}
