namespace Netwright;

/// <summary>Says how a member of a network's input becomes features. On a parameter it is meant for the property that a record makes of it.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class FeatureAttribute : Attribute
{
    private protected FeatureAttribute()
    {
    }
}
