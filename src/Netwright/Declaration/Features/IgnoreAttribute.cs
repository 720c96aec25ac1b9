namespace Netwright;

/// <summary>Leaves a member out of a network's input.</summary>
public sealed class IgnoreAttribute : FeatureAttribute;
