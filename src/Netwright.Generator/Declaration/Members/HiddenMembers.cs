namespace Netwright.Generator.Declaration.Members;

/// <summary>What networks give the library and no user.</summary>
internal static class HiddenMembers
{
    public static IEnumerable<Member> Of(string target) =>
    [
        new(MemberKind.Property, "global::Netwright.Compute.CompiledNetwork", "Core")
        {
            Interface = Types.Network,
            IsHidden = true,
            Value = static _ => "core",
        },
        new(MemberKind.Property, $"global::Netwright.Compute.TrainableNetwork<{target}>", "Trainable")
        {
            Interface = Types.TrainableNetwork(target),
            IsHidden = true,
            Exists = static face => face.Trains,
            Value = static _ => "core",
        },
    ];
}
