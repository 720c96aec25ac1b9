namespace Netwright.Generator.Model;

/// <summary>What an argument of an attribute was set to.</summary>
/// <param name="Argument">The name of the attribute's parameter or property.</param>
/// <param name="Value">Its value, the default where it was not written.</param>
internal sealed record Setting<T>(string Argument, T Value);
