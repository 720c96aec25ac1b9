namespace Netwright.Generator.Model;

/// <summary>A name by which one layer refers to another's output.</summary>
/// <param name="Name">The layer's name, or <see cref="Input"/>.</param>
/// <param name="Site">Where it is written.</param>
internal sealed record Reference(string Name, Site Site)
{
    /// <summary>The name of the network's own input, where no layer has taken it.</summary>
    public const string Input = "input";
}
