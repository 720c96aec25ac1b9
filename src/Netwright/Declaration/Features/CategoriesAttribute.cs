namespace Netwright;

/// <summary>The texts that a string can be. Each text is a feature: 1 where the string is that text, else 0. Another text, or null, is an error.</summary>
/// <param name="values">The texts, compared letter by letter; at least one, each once.</param>
public sealed class CategoriesAttribute(params string[] values) : FeatureAttribute
{
    /// <summary>The texts.</summary>
    public string[] Values { get; } = values;
}
