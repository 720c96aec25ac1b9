using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Text;

namespace Netwright.Generator.Declaration.Members;

/// <summary>The code of the members that speak of the user's types.</summary>
internal static class TypedCode
{
    private const string Packing = "global::Netwright.Compute.Packing";

    /// <summary>The parameters <c>samples</c>, <c>features</c> and <c>target</c> as a data set. With its type argument: overloads of the user's own may fit too.</summary>
    public const string Packed = $"Pack<{Member.Sample}>(samples, features, target)";

    /// <summary>A pair of features and target as C#.</summary>
    public static string Pair(string input, string output) => $"({input} Features, {output} Target)";

    /// <summary>Pairs as a data set.</summary>
    public static string PackedPairs(PlannedFace face, string pairs)
        => $"Pack<{Pair(face.Sample.Type, face.Answer.Type)}>({pairs}, static sample => sample.Features, static sample => sample.Target)";

    /// <summary>The pairs of the parameter <c>samples</c> as a stream.</summary>
    public static string StreamedPairs(PlannedFace face)
        => $"Stream<{Pair(face.Sample.Type, face.Answer.Type)}>(samples, static sample => sample.Features, static sample => sample.Target, count)";

    /// <summary>An array of the labels in the order of their probabilities.</summary>
    public static string Labels(OutputModel output)
    {
        IEnumerable<string> labels = output.Kind == OutputKind.Bool ? ["false", "true"] : output.Members.Select(static member => member.Pattern);
        return $"new {output.Type}[] {{ {string.Join(", ", labels)} }}";
    }

    /// <summary>Whether predicting allocates.</summary>
    public static bool Allocates(PlannedFace face)
        => !BasicMembers.IsOnStack(face.Plan.InputLength) || !BasicMembers.IsOnStack(face.Plan.OutputLength) || face.Answer is { Kind: OutputKind.Record, IsReference: true };

    /// <summary>Packing one sample.</summary>
    public static void WritePack(CodeWriter writer, PlannedFace face)
    {
        writer.Lines($"""
            if (input.Length != {face.Plan.InputLength})
                {Packing}.ThrowLength({Literal.String(face.Name)}, {face.Plan.InputLength}, input.Length);
            """);
        if (face.Sample.IsReference)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(sample);");
        foreach (InputReference reference in face.Sample.References)
        {
            writer.Lines($"""
                if ({reference.Value} is null)
                    throw {Packing}.Missing({Literal.String(reference.Path)});
                """);
        }

        ChoiceFeature[] shared =
        [
            .. face.Sample.Places
                .Select(static place => place.Member.Feature)
                .OfType<ChoiceFeature>()
                .Where(static choice => choice.IsLarge)
                .GroupBy(static choice => choice)
                .Where(static same => same.Count() > 1)
                .Select(static same => same.Key),
        ];
        writer.Line();
        foreach ((int at, InputMember member) in face.Sample.Places)
        {
            int function = Array.IndexOf(shared, member.Feature);
            if (function >= 0)
                shared[function].WriteCall(writer, Function(function), member.Value, new Place(at), member.Path);
            else
                member.Feature.Write(writer, member.Value, new Place(at), member.Path);
        }

        for (int function = 0; function < shared.Length; function++)
        {
            writer.Line();
            shared[function].WriteFunction(writer, Function(function));
        }

        static string Function(int number) => $"NumberOf{number}";
    }

    /// <summary>Packing samples by selectors.</summary>
    public static void WritePackAll(CodeWriter writer, PlannedFace face)
    {
        writer.Lines("""
            global::System.ArgumentNullException.ThrowIfNull(features);
            global::System.ArgumentNullException.ThrowIfNull(target);
            """);
        WritePacking(writer, face, "Pack", "");
    }

    /// <summary>Packing samples by selectors as they are read.</summary>
    public static void WriteStream(CodeWriter writer, PlannedFace face)
    {
        writer.Lines("""
            global::System.ArgumentNullException.ThrowIfNull(features);
            global::System.ArgumentNullException.ThrowIfNull(target);
            """);
        WritePacking(writer, face, "Stream", "count, ");
    }

    /// <summary>Predicting an answer.</summary>
    public static void WritePredict(CodeWriter writer, PlannedFace face)
    {
        WriteInput(writer, face);
        writer.Line(BasicMembers.Local("output", face.Plan.OutputLength));
        writer.Line(face.Predict("output"));
        writer.Line($"return {Answer(face.Answer)};");
    }

    /// <summary>Predicting the probabilities of the labels.</summary>
    public static void WriteDetailed(CodeWriter writer, PlannedFace face)
    {
        WriteInput(writer, face);
        writer.Line($"float[] output = new float[{(face.Answer.Kind == OutputKind.Bool ? 2 : face.Answer.Length)}];");
        if (face.Answer.Kind == OutputKind.Bool)
        {
            writer.Line(face.Predict($"new {Types.Span}(output, 1, 1)"));
            writer.Line("output[0] = 1f - output[1];");
        }
        else
        {
            writer.Line(face.Predict("output"));
        }

        writer.Line($"return new global::Netwright.Prediction<{face.Answer.Type}>(labels, output);");
    }

    // The call of the run time with the code that packs one sample by the selectors.
    private static void WritePacking(CodeWriter writer, PlannedFace face, string method, string arguments)
    {
        int targets = face.Target == "int" ? 1 : face.Plan.OutputLength;
        using (writer.Block($"return {Packing}.{method}<{Member.Sample}, {face.Target}>(samples, {face.Plan.InputLength}, {targets}, {arguments}(sample, input, targets) =>", "});"))
        {
            writer.Line("Pack(features(sample), input);");
            writer.Line($"{face.Answer.Type} answer = target(sample);");
            WriteTarget(writer, face.Answer, face.Target);
        }
    }

    private static void WriteInput(CodeWriter writer, PlannedFace face)
    {
        writer.Line(BasicMembers.Local("input", face.Plan.InputLength));
        writer.Line("Pack(in sample, input);");
    }

    private static string Answer(OutputModel output) => output.Kind switch
    {
        OutputKind.Enum => $"({output.Type})global::Netwright.Compute.Panels.ArgMax(output)",
        OutputKind.Bool => "output[0] > 0.5f",
        OutputKind.Number => "output[0]",
        _ when output.IsConstructed => $"new {output.Type}({string.Join(", ", output.Members.Select(static (member, index) => $"{member.Pattern}: output[{index}]"))})",
        _ => $"new {output.Type} {{ {string.Join(", ", output.Members.Select(static (member, index) => $"{member.Pattern} = output[{index}]"))} }}",
    };

    private static void WriteTarget(CodeWriter writer, OutputModel output, string target)
    {
        if (output.IsReference)
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(answer, nameof(target));");
        switch (output.Kind)
        {
            case OutputKind.Enum:
                if (target == "float")
                    writer.Line("targets.Clear();");
                using (writer.Block(target == "int" ? "targets[0] = answer switch" : "targets[answer switch", target == "int" ? "};" : "}] = 1f;"))
                    ChoiceFeature.WriteArms(writer, output.Members, "answer", Literal.String($"The target {output.Name}"));
                break;
            case OutputKind.Bool:
                writer.Line("targets[0] = answer ? 1f : 0f;");
                break;
            case OutputKind.Number:
                writer.Line("targets[0] = (float)answer;");
                break;
            default:
                for (int i = 0; i < output.Members.Count; i++)
                    writer.Line($"targets[{i}] = (float)answer.{output.Members[i].Pattern};");
                break;
        }
    }
}
