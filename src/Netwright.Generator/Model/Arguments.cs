using Microsoft.CodeAnalysis;

namespace Netwright.Generator.Model;

/// <summary>Reads the arguments of one attribute, half-typed ones too: an argument that cannot be read marks the declaration incomplete.</summary>
internal sealed class Arguments(AttributeData attribute, int number, List<Problem> problems)
{
    /// <summary>Whether an argument could not be read; the compiler reports that one, or a problem was added.</summary>
    public bool Incomplete { get; private set; } = attribute.AttributeConstructor is null;

    /// <summary>The attribute as a place.</summary>
    public Site Site { get; } = new(number);

    /// <summary>One of the attribute's arguments as a place.</summary>
    public Site At(string argument) => new(number, argument);

    /// <summary>Whether an argument is written.</summary>
    public bool Has(string name) => Find(name) is not null;

    /// <summary>The value of a constructor's parameter or of a property, or what it is when not given.</summary>
    public T Get<T>(string name, T fallback)
    {
        if (Find(name) is not { } constant)
            return fallback;

        if (constant.Kind is TypedConstantKind.Primitive or TypedConstantKind.Enum && constant.Value is { } value)
        {
            if (value is T exact)
                return exact;

            if (typeof(T).IsEnum && value is int number)
            {
                if (Enum.IsDefined(typeof(T), number))
                    return (T)Enum.ToObject(typeof(T), number);
                problems.Add(new Problem(Rules.NoMember, At(name), number, constant.Type?.Name ?? "", string.Join(", ", Enum.GetNames(typeof(T)))));
            }
        }

        if (constant is { Kind: TypedConstantKind.Primitive, Value: null } && default(T) is null)
            return fallback;

        Incomplete = true;
        return fallback;
    }

    /// <summary>The elements of an array parameter; those that cannot be read are left out.</summary>
    public EquatableArray<int> Integers(string name)
    {
        // A written null is an array of nothing, which the rule on its elements reports.
        if (Find(name) is { Kind: TypedConstantKind.Array, IsNull: true })
            return default;

        if (Find(name) is not { Kind: TypedConstantKind.Array } constant)
        {
            Incomplete = true;
            return default;
        }

        Incomplete |= constant.Values.Any(static value => value.Value is not int);
        return new EquatableArray<int>(constant.Values.Select(static value => value.Value).OfType<int>());
    }

    /// <summary>The elements of an array property, none where it is not written.</summary>
    public EquatableArray<int> IntegersIfAny(string name) => Has(name) ? Integers(name) : default;

    /// <summary>The names in a parameter of text and, behind it, in one that takes any number more.</summary>
    public EquatableArray<Reference> References(string first, string others)
    {
        List<Reference> references = [new(Get<string?>(first, null) ?? "", At(first))];
        if (Find(others) is { Kind: TypedConstantKind.Array, IsNull: false } constant)
        {
            Incomplete |= constant.Values.Any(static value => value.Kind == TypedConstantKind.Error);
            references.AddRange(constant.Values.Select((value, index) => new Reference(value.Value as string ?? "", At(others) with { Element = index })));
        }

        return new EquatableArray<Reference>(references);
    }

    private TypedConstant? Find(string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (string.Equals(argument.Key, name, StringComparison.OrdinalIgnoreCase))
                return argument.Value;
        }

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (int i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (string.Equals(parameters[i].Name, name, StringComparison.OrdinalIgnoreCase))
                return attribute.ConstructorArguments[i];
        }

        return null;
    }
}
