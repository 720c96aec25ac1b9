namespace Netwright.Generator.Declaration.Members;

/// <summary>The members that networks get.</summary>
internal static class MemberTable
{
    /// <summary>All that a face can have, in the order in which they are written; <see cref="Member.Exists"/> says which it has.</summary>
    public static IEnumerable<Member> Of(Face face)
    {
        IEnumerable<Member> typed = face is { Input: { } input, Output: { } output } ? TypedMembers.Of(face.Target, input, output) : [];
        return [.. BasicMembers.Of(face.Core, face.IsTyped), .. typed, .. TrainingMembers.Of(face.Target), .. StorageMembers.All, .. HiddenMembers.Of(face.Target)];
    }
}
