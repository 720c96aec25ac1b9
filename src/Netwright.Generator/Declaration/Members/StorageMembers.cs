namespace Netwright.Generator.Declaration.Members;

/// <summary>Saving and loading.</summary>
internal static class StorageMembers
{
    public static IEnumerable<Member> All { get; } =
    [
        new(MemberKind.Method, "void", "Save")
        {
            Interface = Types.Network,
            Parameters = [new("string", "path")],
            Doc = static _ => """
                <summary>Writes the parameters to a safetensors file that PyTorch can read too, whole or not at all.</summary>
                <param name="path">The file; it is replaced if it exists.</param>
                """,
            Value = static _ => "core.Save(path)",
        },
        new(MemberKind.Method, "void", "Load")
        {
            Interface = Types.Network,
            Parameters = [new("string", "path")],
            Doc = static _ => """
                <summary>Reads the parameters from a safetensors file, and begins with a fresh optimizer; on any error all stays as it is.</summary>
                <param name="path">The file.</param>
                <exception cref="global::System.IO.InvalidDataException">The file is damaged or belongs to another network; the message lists what differs.</exception>
                """,
            Value = static _ => "core.Load(path)",
        },
    ];
}
