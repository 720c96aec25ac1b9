using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>What arrives at a layer, and from where.</summary>
/// <param name="Name">The name of the layer it comes from, or null for the network's input.</param>
/// <param name="Title">The same for messages: <c>the network's input</c>, <c>dense1, Dense(64)</c>.</param>
/// <param name="Site">The attribute that made it.</param>
/// <param name="Shape">Its shape.</param>
internal sealed record Arrival(string? Name, string Title, Site Site, Shape Shape)
{
    /// <summary>What arrives at the first layer.</summary>
    public static Arrival Input(Site network, Shape shape) => new(null, "the network's input", network, shape);
}
