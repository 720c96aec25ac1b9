namespace Netwright;

/// <summary>The texts that a string can be: a feature for each, of which that of the value is 1 and the others are 0. Another text, or null, is an error.</summary>
/// <param name="values">The texts, compared letter by letter; at least one, each once.</param>
public sealed class CategoriesAttribute(params string[] values) : FeatureAttribute
{
    /// <summary>The texts.</summary>
    public string[] Values { get; } = values;
}
