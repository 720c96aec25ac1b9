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
        using (Open(writer, plan.Network, Base(plan), ["A neural network:", "<code>", .. LayerTableWriter.Lines(plan).Select(Literal.Xml), "</code>"]))
        {
            bool isFirst = true;
            foreach (Member member in MemberTable.Of(face).Where(member => member.Exists(face)))
            {
                if (!isFirst)
                    writer.Line();
                MemberWriter.Write(writer, member, face);
                isFirst = false;
            }

            writer.Lines("\nglobal::Netwright.Compute.CompiledNetwork global::Netwright.Compute.INetwork.Core => core;");
            if (plan.Trains)
                writer.Lines($"\nglobal::Netwright.Compute.TrainableNetwork<{face.Target}> global::Netwright.Compute.INetwork<{face.Target}>.Trainable => core;");
        }
    }

    /// <summary>The public face of a network that cannot be generated: members that throw, so that the one error that counts is not buried under missing ones.</summary>
    public static void WriteInvalid(CodeWriter writer, NetworkModel network, Inference inference)
    {
        Face face = new(network.Identifier, Target(network), null, null);
        if (network.Typed is { Accessibility: { } accessibility } typed)
            face = face with { Input = typed.Input.Type, Output = typed.OutputType, TypedAccessibility = accessibility, HasLabels = typed.Output is { IsLabel: true } };

        // Fields are left out: that there is no core tells the analyzers what was generated.
        HashSet<string?> taken = [.. inference.Problems.Where(static problem => problem.Rule == Rules.MemberCollides.Id).Select(static problem => problem.Site.Argument)];
        using (Open(writer, network, null, ["This network's declaration has errors, which are reported on its attributes; nothing of it can run."]))
        {
            foreach (Member member in MemberTable.Of(face).Where(member => member.Kind != MemberKind.Field && member.Exists(face) && !taken.Contains(member.Name)))
                MemberWriter.WriteValue(writer, member, face, member.Placeholder ?? Throw);
        }
    }

    private static string Target(NetworkModel network) => network.Loss is { TakesLabels: true } ? "int" : "float";

    private static string Base(PlannedNetwork plan)
        => plan.Trains ? $"global::Netwright.Compute.INetwork<{Target(plan.Network)}>" : "global::Netwright.Compute.INetwork";

    private static PlannedFace Face(PlannedNetwork plan) => new(plan.Network.Identifier, Target(plan.Network), plan.Network.Typed)
    {
        Name = plan.Network.Name,
        Plan = plan,
        Kernels = $"global::{NetworkEmitter.Kernels(plan.Network)}",
        Summary = string.Join("\n", LayerTableWriter.Lines(plan)),
        Trains = plan.Trains,
        IsCategorical = plan.IsCategorical,
        Adapts = plan.Adapted is not null,
        HasLabels = plan.Network.Typed?.Output is { IsLabel: true },
    };

    // The namespace, the types around the class, and the class itself.
    private static Nest Open(CodeWriter writer, NetworkModel network, string? @base, IReadOnlyList<string> summary)
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
        blocks.Add(writer.Block($"partial class {network.Identifier}{(@base is null ? "" : $" : {@base}")}"));
        return new Nest(blocks);
    }
}
