using Netwright.Generator.Declaration;
using Netwright.Generator.Declaration.Features;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>Writes what a network over types has beside the spans: packing, and the methods that pack what they are given.</summary>
internal static class TypedFacadeWriter
{
    // What a call may take from the stack, as in Classify.
    private const int MostOnStack = 1024;

    private const string Span = "global::System.Span<float>", Packing = "global::Netwright.Compute.Packing", History = "global::Netwright.History", Evaluation = "global::Netwright.Evaluation", Options = "global::Netwright.FitOptions?";

    public static void Write(CodeWriter writer, PlannedNetwork plan, InputModel input, OutputModel output)
    {
        if (output.IsLabel)
            WriteLabels(writer, output);
        WritePack(writer, plan, input);
        WritePredict(writer, plan, input, output);
        if (output.IsLabel)
            WriteDetailed(writer, plan, input, output);
        if (plan.Trains)
            WriteTraining(writer, plan, input, output);
    }

    /// <summary>The members of a network that cannot be generated, by name.</summary>
    public static IEnumerable<(string Name, string Declaration)> Invalid(TypedModel? typed, string target, string body)
    {
        if (typed is not { Accessibility: { } accessibility, Input.Type: var input, OutputType: var output })
            return [];

        string pairs = Pairs(input, output), selectors = Selectors(input, output);
        return
        [
            ("Pack", $"{accessibility} static void Pack(in {input} sample, {Span} input) => {body};"),
            ("Pack", $"{accessibility} static global::Netwright.Dataset<{target}> Pack<TSample>({selectors}) => {body};"),
            ("Predict", $"{accessibility} {output} Predict(in {input} sample) => {body};"),
            .. typed.Output is { IsLabel: true } ? [("PredictDetailed", $"{accessibility} global::Netwright.Prediction<{output}> PredictDetailed(in {input} sample) => {body};")] : Array.Empty<(string, string)>(),
            ("Fit", $"{accessibility} {History} Fit({pairs} samples, {Options} options = null) => {body};"),
            ("Fit", $"{accessibility} {History} Fit({pairs} samples, {pairs} validation, {Options} options = null) => {body};"),
            ("Fit", $"{accessibility} {History} Fit<TSample>({selectors}, {Options} options = null) => {body};"),
            ("Evaluate", $"{accessibility} {Evaluation} Evaluate({pairs} samples, int threads = 0) => {body};"),
            ("Evaluate", $"{accessibility} {Evaluation} Evaluate<TSample>({selectors}, int threads = 0) => {body};"),
        ];
    }

    private static string Pairs(string input, string output) => $"global::System.Collections.Generic.IEnumerable<({input} Features, {output} Target)>";

    private static string Selectors(string input, string output)
        => $"global::System.Collections.Generic.IEnumerable<TSample> samples, global::System.Func<TSample, {input}> features, global::System.Func<TSample, {output}> target";

    private static void WriteLabels(CodeWriter writer, OutputModel output)
    {
        IEnumerable<string> labels = output.Kind == OutputKind.Bool ? ["false", "true"] : output.Members.Select(static member => member.Pattern);
        writer.Lines($$"""

            [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
            private static readonly {{output.Type}}[] labels = new {{output.Type}}[] { {{string.Join(", ", labels)}} };
            """);
    }

    private static void WritePack(CodeWriter writer, PlannedNetwork plan, InputModel input)
    {
        writer.Lines($"""

            /// <summary>Packs a sample into the floats that the network takes, in the order of the members of its type. It allocates nothing.</summary>
            /// <param name="sample">The sample.</param>
            /// <param name="input">Receives {plan.InputLength} {(plan.InputLength == 1 ? "float" : "floats")}.</param>
            /// <exception cref="global::System.ArgumentException">A member has a value of which no feature can be made, or the span has another length.</exception>
            """);
        using (writer.Block($"public static void Pack(in {input.Type} sample, {Span} input)"))
        {
            writer.Lines($"""
                if (input.Length != {plan.InputLength})
                    {Packing}.ThrowLength({Literal.String(plan.Network.Name)}, {plan.InputLength}, input.Length);
                """);
            if (input.IsReference)
                writer.Line("global::System.ArgumentNullException.ThrowIfNull(sample);");
            foreach (InputReference reference in input.References)
            {
                writer.Lines($"""
                    if ({reference.Value} is null)
                        throw {Packing}.Missing({Literal.String(reference.Path)});
                    """);
            }

            writer.Line();
            foreach ((int at, InputMember member) in input.Places)
                member.Feature.Write(writer, member.Value, $"{at}", member.Path);
        }
    }

    private static void WritePredict(CodeWriter writer, PlannedNetwork plan, InputModel input, OutputModel output)
    {
        bool allocates = plan.InputLength > MostOnStack || plan.OutputLength > MostOnStack || (output.Kind == OutputKind.Record && output.IsReference);
        writer.Lines($"""

            /// <summary>Predicts one sample. It can be called from any number of threads at once{(allocates ? "" : ", and allocates nothing")}.</summary>
            /// <param name="sample">The sample.</param>
            /// <exception cref="global::System.ArgumentException">A member has a value of which no feature can be made.</exception>
            """);
        using (writer.Block($"public {output.Type} Predict(in {input.Type} sample)"))
        {
            WriteInput(writer, plan);
            writer.Line(Floats("output", plan.OutputLength));
            writer.Line(Call(plan, "output"));
            writer.Line($"return {Answer(output)};");
        }
    }

    private static void WriteDetailed(CodeWriter writer, PlannedNetwork plan, InputModel input, OutputModel output)
    {
        writer.Lines("""

            /// <summary>Predicts one sample: the most probable label, and the probability of each. It can be called from any number of threads at once, and allocates one array, of the probabilities.</summary>
            /// <param name="sample">The sample.</param>
            /// <exception cref="global::System.ArgumentException">A member has a value of which no feature can be made.</exception>
            """);
        using (writer.Block($"public global::Netwright.Prediction<{output.Type}> PredictDetailed(in {input.Type} sample)"))
        {
            WriteInput(writer, plan);
            writer.Line($"float[] output = new float[{(output.Kind == OutputKind.Bool ? 2 : output.Length)}];");
            if (output.Kind == OutputKind.Bool)
            {
                writer.Line(Call(plan, $"new {Span}(output, 1, 1)"));
                writer.Line("output[0] = 1f - output[1];");
            }
            else
            {
                writer.Line(Call(plan, "output"));
            }

            writer.Line($"return new global::Netwright.Prediction<{output.Type}>(labels, output);");
        }
    }

    private static void WriteTraining(CodeWriter writer, PlannedNetwork plan, InputModel input, OutputModel output)
    {
        string target = plan.Network.Loss!.TakesLabels ? "int" : "float", data = $"global::Netwright.Dataset<{target}>";
        string pairs = Pairs(input.Type, output.Type), selectors = Selectors(input.Type, output.Type);

        // Overloads of the user's own may fit too: what is generated says which one it means.
        string pair = $"({input.Type} Features, {output.Type} Target)";
        const string FromPairs = "static sample => sample.Features, static sample => sample.Target";
        writer.Lines("""

            /// <summary>Packs samples into a data set, which ranges split and which can be trained on more than once.</summary>
            /// <param name="samples">The samples, read once.</param>
            /// <param name="features">What is predicted from.</param>
            /// <param name="target">What is to be predicted.</param>
            /// <exception cref="global::System.ArgumentException">There are no samples, or one cannot be packed; the message numbers it from 0.</exception>
            """);
        using (writer.Block($"public static {data} Pack<TSample>({selectors})"))
        {
            writer.Lines("""
                global::System.ArgumentNullException.ThrowIfNull(features);
                global::System.ArgumentNullException.ThrowIfNull(target);
                """);
            using (writer.Block($"return {Packing}.Pack<TSample, {target}>(samples, {plan.InputLength}, {(target == "int" ? 1 : plan.OutputLength)}, (sample, input, targets) =>", "});"))
            {
                writer.Line("Pack(features(sample), input);");
                writer.Line($"{output.Type} answer = target(sample);");
                WriteTarget(writer, output, target);
            }
        }

        writer.Lines($$"""

            /// <summary>Trains on samples.</summary>
            /// <param name="samples">The samples.</param>
            /// <param name="features">What is predicted from.</param>
            /// <param name="target">What is to be predicted.</param>
            /// <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
            /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
            /// <exception cref="global::System.ArgumentException">A sample cannot be packed, or an option is out of range; nothing was trained.</exception>
            /// <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
            public {{History}} Fit<TSample>({{selectors}}, {{Options}} options = null) => global::Netwright.Training.Trainer.Fit(core, Pack<TSample>(samples, features, target), null, options);

            /// <summary>Trains on pairs of features and target.</summary>
            /// <param name="samples">The pairs.</param>
            /// <param name="options">Epochs, batch size, validation and so on; one epoch in batches of 32 by default.</param>
            /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
            /// <exception cref="global::System.ArgumentException">A sample cannot be packed, or an option is out of range; nothing was trained.</exception>
            /// <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
            public {{History}} Fit({{pairs}} samples, {{Options}} options = null) => global::Netwright.Training.Trainer.Fit(core, Pack<{{pair}}>(samples, {{FromPairs}}), null, options);

            /// <summary>Trains on pairs of features and target, and measures others after each epoch.</summary>
            /// <param name="samples">The pairs to train on.</param>
            /// <param name="validation">The pairs to measure on.</param>
            /// <param name="options">Epochs, batch size and so on.</param>
            /// <returns>Loss and accuracy of each epoch. A cancelled run returns those of the epochs it finished.</returns>
            /// <exception cref="global::System.ArgumentException">A sample cannot be packed, or an option is out of range; nothing was trained.</exception>
            /// <exception cref="global::Netwright.TrainingDivergedException">The loss turned NaN or infinite; the parameters are the last good ones.</exception>
            public {{History}} Fit({{pairs}} samples, {{pairs}} validation, {{Options}} options = null)
                => global::Netwright.Training.Trainer.Fit(core, Pack<{{pair}}>(samples, {{FromPairs}}), Pack<{{pair}}>(validation, {{FromPairs}}), options);

            /// <summary>Measures loss and accuracy on samples.</summary>
            /// <param name="samples">The samples.</param>
            /// <param name="features">What is predicted from.</param>
            /// <param name="target">What is to be predicted.</param>
            /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
            /// <exception cref="global::System.ArgumentException">A sample cannot be packed.</exception>
            public {{Evaluation}} Evaluate<TSample>({{selectors}}, int threads = 0) => global::Netwright.Training.Metrics.Evaluator.Evaluate(core, Pack<TSample>(samples, features, target), threads);

            /// <summary>Measures loss and accuracy on pairs of features and target.</summary>
            /// <param name="samples">The pairs.</param>
            /// <param name="threads">The threads to use; 0 for as many as pay off.</param>
            /// <exception cref="global::System.ArgumentException">A sample cannot be packed.</exception>
            public {{Evaluation}} Evaluate({{pairs}} samples, int threads = 0) => global::Netwright.Training.Metrics.Evaluator.Evaluate(core, Pack<{{pair}}>(samples, {{FromPairs}}), threads);
            """);
    }

    private static void WriteInput(CodeWriter writer, PlannedNetwork plan)
    {
        writer.Line(Floats("input", plan.InputLength));
        writer.Line("Pack(in sample, input);");
    }

    private static string Floats(string name, int length) => $"{Span} {name} = {(length <= MostOnStack ? "stackalloc" : "new")} float[{length}];";

    private static string Call(PlannedNetwork plan, string output) => $"global::{NetworkEmitter.Kernels(plan.Network)}.Core.Predict(ref core.Parameters.Origin, input, {output});";

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
                    ChoiceFeature.WriteArms(writer, output.Members, "answer", $"The target {output.Name}");
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
