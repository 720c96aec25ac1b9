using Netwright.Generator.Model;

namespace Netwright.Generator.Declaration.Features;

/// <summary>The type of a typed network's samples, as values.</summary>
/// <param name="Name">Its name, for messages.</param>
/// <param name="Type">The type as C# in the user's class.</param>
/// <param name="IsReference">Whether a sample can be null.</param>
/// <param name="Members">The members that are features, in their order.</param>
/// <param name="References">The members that hold others and can be null, outer ones first: names, and as expressions.</param>
internal sealed record InputModel(string Name, string Type, bool IsReference, EquatableArray<InputMember> Members, EquatableArray<InputReference> References)
{
    /// <summary>Floats of one input.</summary>
    public long Length => Members.Sum(static member => (long)member.Feature.Width);

    /// <summary>Whether any is standardized.</summary>
    public bool HasStandardized => Members.Any(static member => member.Feature.IsStandardized);

    /// <summary>The features that are standardized, by number; only of an input that fits into an array.</summary>
    public IEnumerable<int> Standardized
        => Places.Where(static place => place.Member.Feature.IsStandardized).SelectMany(static place => Enumerable.Range(place.At, place.Member.Feature.Width));

    /// <summary>The members, each with the place of its first float.</summary>
    public IEnumerable<(int At, InputMember Member)> Places
    {
        get
        {
            int at = 0;
            foreach (InputMember member in Members)
            {
                yield return (at, member);
                at += member.Feature.Width;
            }
        }
    }
}

/// <summary>A member that is a feature.</summary>
/// <param name="Path">Its name, with those of the members around it: <c>Position.X</c>.</param>
/// <param name="Value">Its value as C#: <c>sample.Position.X</c>.</param>
/// <param name="Feature">What it becomes.</param>
internal sealed record InputMember(string Path, string Value, Feature Feature);

/// <summary>A member that holds others and can be null.</summary>
/// <param name="Path">Its name, with those around it.</param>
/// <param name="Value">Its value as C#.</param>
internal sealed record InputReference(string Path, string Value);
