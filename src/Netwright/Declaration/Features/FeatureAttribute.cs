namespace Netwright;

/// <summary>Says how a member of a network's input becomes features. On a parameter of a record it applies to the property of that name.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field | AttributeTargets.Parameter)]
public abstract class FeatureAttribute : Attribute
{
    private protected FeatureAttribute()
    {
    }
}
