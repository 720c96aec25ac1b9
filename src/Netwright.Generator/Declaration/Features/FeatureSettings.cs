using Microsoft.CodeAnalysis;
using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration.Features;

/// <summary>The attributes that say how a member becomes features.</summary>
/// <param name="attributes">Those of the member, by name without <c>Attribute</c>.</param>
internal sealed class FeatureSettings(IReadOnlyDictionary<string, AttributeData> attributes)
{
    /// <summary>The names of those there are.</summary>
    public IEnumerable<string> Names => attributes.Keys;

    /// <summary>The attributes of a member; of a record's property, also those of the parameter that declares it.</summary>
    public static FeatureSettings Of(ISymbol member)
    {
        IEnumerable<AttributeData> all = member.GetAttributes();
        // A struct of another assembly does not say that it is a record.
        if (member is IPropertySymbol property)
        {
            all = all.Concat(property.ContainingType.InstanceConstructors
                .SelectMany(static constructor => constructor.Parameters)
                .Where(parameter => parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                .SelectMany(static parameter => parameter.GetAttributes()));
        }

        Dictionary<string, AttributeData> ours = [];
        foreach (AttributeData attribute in all)
        {
            if (attribute.AttributeClass is { BaseType: { Name: "FeatureAttribute" } parent } kind && OwnTypes.IsOurs(parent))
                ours[kind.Name.Replace(nameof(Attribute), "")] = attribute;
        }

        return new FeatureSettings(ours);
    }

    /// <summary>Whether there is one of a name.</summary>
    public bool Has(string name) => attributes.ContainsKey(name);

    /// <summary>One of them, or null.</summary>
    public AttributeData? Get(string name) => attributes.TryGetValue(name, out AttributeData? attribute) ? attribute : null;

    /// <summary>The same without one.</summary>
    public FeatureSettings Without(string name) => new(attributes.Where(pair => pair.Key != name).ToDictionary(static pair => pair.Key, static pair => pair.Value));

    /// <summary>A number that one was given; null where it is not there or half-typed.</summary>
    public double? Number(string name, int argument)
        => Get(name) is { } attribute && attribute.ConstructorArguments.ElementAtOrDefault(argument) is { Kind: TypedConstantKind.Primitive, Value: { } value } ? Convert.ToDouble(value) : null;

    /// <summary>The values of an array that one was given; empty where it is half-typed.</summary>
    public IReadOnlyList<object?> Values(string name)
        => Get(name) is { } attribute && attribute.ConstructorArguments.FirstOrDefault() is { Kind: TypedConstantKind.Array, IsNull: false } constant
            ? [.. constant.Values.Select(static value => value.Kind == TypedConstantKind.Array ? null : value.Value)]
            : [];
}
