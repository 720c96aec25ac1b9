using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>The kernel that a layer multiplies by, with the arguments that decide about it: what the rules over a whole network read and mend.</summary>
/// <param name="Units">How many columns it has, which are the columns of what comes out; null where what comes in decides about those.</param>
/// <param name="Initializer">How it is drawn.</param>
/// <param name="Bias">Whether a bias is added to the products.</param>
internal sealed record KernelModel(Setting<int>? Units, Setting<InitializerKind> Initializer, Setting<bool> Bias)
{
    /// <summary>Whether each output has a weight of its own for every input, so that two such layers with nothing between them compute what one can.</summary>
    public required bool IsFullyConnected { get; init; }
}
