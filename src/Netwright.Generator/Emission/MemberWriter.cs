using Netwright.Generator.Declaration.Members;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>Writes members of the public face.</summary>
internal static class MemberWriter
{
    // A declaration and a value that are longer together stand on two lines.
    private const int LongestLine = 208;

    /// <summary>A member of a valid network.</summary>
    public static void Write(CodeWriter writer, Member member, PlannedFace face)
    {
        if (member.Doc is { } doc)
            writer.Lines($"/// {doc(face).Replace("\n", "\n/// ")}");
        if (member.Body is { } body)
        {
            WriteAttributes(writer, member, face);
            using (writer.Block(member.Declaration(face)))
                body(writer, face);
        }
        else
        {
            WriteValue(writer, member, face, member.Value?.Invoke(face));
        }
    }

    /// <summary>A member without its doc comment, with a value: null for a field that the constructor sets.</summary>
    public static void WriteValue(CodeWriter writer, Member member, Face face, string? value)
    {
        WriteAttributes(writer, member, face);
        string declaration = member.Declaration(face), link = member.Kind is MemberKind.Constant or MemberKind.Field ? "=" : "=>";
        if (value is null)
            writer.Line($"{declaration};");
        else if (declaration.Length + value.Length < LongestLine || member.Kind == MemberKind.Constant)
            writer.Line($"{declaration} {link} {value};");
        else
            writer.Lines($"{declaration}\n    {link} {value};");
    }

    /// <summary>The explicit implementation of a member of an interface.</summary>
    public static void WriteExplicit(CodeWriter writer, Member member, Face face, string value)
    {
        writer.Line(Generated.Code);
        writer.Line($"{member.Declaration(face, isExplicit: true)} => {value};");
    }

    private static void WriteAttributes(CodeWriter writer, Member member, Face face)
    {
        writer.Line(member.Kind is MemberKind.Constant or MemberKind.Field ? Generated.Data : Generated.Code);
        if (member.Kind == MemberKind.Field)
            writer.Line("[global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]");
        if (member.IsLastChoice && face.HasPriorities)
            writer.Line("[global::System.Runtime.CompilerServices.OverloadResolutionPriority(-1)]");
    }
}
