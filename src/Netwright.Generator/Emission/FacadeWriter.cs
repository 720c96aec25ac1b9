using Netwright.Generator.Declaration;
using Netwright.Generator.Declaration.Members;
using Netwright.Generator.Model;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>
/// Writes the public face of a network into the user's class. Every name from outside is written in full, since names of theirs may stand in between.
/// </summary>
internal static class FacadeWriter
{
    private const string Throw = "throw new global::System.InvalidOperationException(\"The declaration of this network has errors.\")";

    public static void Write(CodeWriter writer, PlannedNetwork plan)
    {
        PlannedFace face = Face(plan);
        using (Open(writer, plan.Network, face, ["A neural network:", "<code>", .. LayerTableWriter.Lines(plan).Select(Literal.Xml), "</code>"]))
        {
            Member[] members = [.. MemberTable.Of(face).Where(member => member.Exists(face))];
            foreach (Member member in members.Where(static member => !member.IsHidden))
            {
                if (member != members[0])
                    writer.Line();
                MemberWriter.Write(writer, member, face);
            }

            // A constant implements nothing.
            foreach (Member member in members.Where(static member => member.IsHidden || member is { Kind: MemberKind.Constant, Interface: not null }))
            {
                writer.Line();
                MemberWriter.WriteExplicit(writer, member, face, member.IsHidden ? member.Value!(face) : member.Name);
            }
        }
    }

    /// <summary>The public face of a network that cannot be generated: members that throw, so that the one error that counts is not buried under missing ones.</summary>
    public static void WriteInvalid(CodeWriter writer, NetworkModel network, Inference inference)
    {
        Face face = new(network.Identifier, Target(network), null, null)
        {
            HasPriorities = network.Language >= Languages.Least,
            HasOneOutput = inference.Layers.LastOrDefault() is not { Output.Length: > 1 },
        };
        if (network.Typed is { Accessibility: { } accessibility } typed)
            face = face with { Input = typed.Input.Type, Output = typed.OutputType, TypedAccessibility = accessibility, HasLabels = typed.Output is { IsLabel: true } };

        HashSet<string?> taken = [.. inference.Problems.Where(static problem => problem.Rule == Rules.MemberCollides.Id).Select(static problem => problem.Site.Argument)];
        using (Open(writer, network, face, ["This network's declaration has errors, which are reported on its attributes; nothing of it can run."]))
        {
            // Fields are left out: that there is no core tells the analyzers what was generated.
            foreach (Member member in MemberTable.Of(face).Where(member => member.Kind != MemberKind.Field && member.Exists(face)))
            {
                bool isFree = !member.IsHidden && !taken.Contains(member.Name);
                if (isFree)
                    MemberWriter.WriteValue(writer, member, face, member.Placeholder ?? Throw);
                if (member.Interface is not null && (!isFree || member.Kind == MemberKind.Constant))
                    MemberWriter.WriteExplicit(writer, member, face, Throw);
            }
        }
    }

    private static string Target(NetworkModel network) => network.Loss is { TakesLabels: true } ? "int" : "float";

    private static PlannedFace Face(PlannedNetwork plan) => new(plan.Network.Identifier, Target(plan.Network), plan.Network.Typed)
    {
        Name = plan.Network.Name,
        Plan = plan,
        Kernels = $"global::{NetworkEmitter.Kernels(plan.Network)}",
        Summary = string.Join("\n", LayerTableWriter.Lines(plan)),
        Trains = plan.Trains,
        HasOneOutput = plan.OutputLength == 1,
        IsCategorical = plan.IsCategorical,
        IsCategoricalByPosition = plan.IsCategoricalByPosition,
        Adapts = plan.Adapted is not null,
        HasLabels = plan.Network.Typed?.Output is { IsLabel: true },
    };

    // The namespace, the types around the class, and the class itself.
    private static Nest Open(CodeWriter writer, NetworkModel network, Face face, IReadOnlyList<string> summary)
    {
        List<Block> blocks = [];
        if (network.Namespace.Length > 0)
            blocks.Add(writer.Block($"namespace {network.Namespace}"));
        foreach (string container in network.Containers)
            blocks.Add(writer.Block(container));
        writer.Line("/// <summary>");
        foreach (string line in summary)
            writer.Line($"/// {line}");
        writer.Line("/// </summary>");
        blocks.Add(writer.Block($"partial class {network.Identifier} : global::Netwright.{face.Interface}"));
        return new Nest(blocks);
    }
}
