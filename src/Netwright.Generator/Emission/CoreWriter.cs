using Netwright.Generator.Declaration;
using Netwright.Generator.Losses;
using Netwright.Generator.Optimizers;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>Writes the core of a network: its description, its buffers, and the order in which the kernels run.</summary>
internal static class CoreWriter
{
    public static void Write(CodeWriter writer, PlannedNetwork plan)
    {
        string kind = plan.Network.Loss is not { } loss ? "CompiledNetwork" : loss.TakesLabels ? "LabelNetwork" : "ValueNetwork";
        writer.Line($"/// <summary>{Literal.Xml(plan.Network.Name)} beneath its public face: which kernels run in which order, on which matrices.</summary>");
        using (writer.Block($"public sealed class Core(int seed) : {kind}(Description, seed)"))
        {
            WriteDescription(writer, plan);
            if (plan.Network.Optimizer is { } optimizer && plan.Trains)
                WriteBuffers(writer, plan, optimizer);
            WriteInference(writer, plan);
            if (plan.Trains)
                WriteTraining(writer, plan);
        }
    }

    private static void WriteDescription(CodeWriter writer, PlannedNetwork plan)
    {
        string layers = LayerTableWriter.Signature(plan);
        using (writer.Block("public static new readonly NetworkDescription Description = new()", "};"))
        {
            writer.Lines($"""
                Name = {Literal.String(plan.Network.Name)},
                Layers = {Literal.String(layers)},
                Fingerprint = "{Fingerprint.Of(layers)}",
                InputLength = {plan.InputLength},
                OutputLength = {plan.OutputLength},
                ArenaLength = {plan.ArenaLength},
                ScratchLength = {plan.Scratch.Length},
                MultiplyAdds = {plan.MultiplyAdds},
                """);
            if (plan.Network is { Loss: { } loss, Optimizer: { } optimizer })
            {
                writer.Lines($"""
                    Accuracy = AccuracyKind.{AccuracyRule.Of(loss, plan.LastActivation).Kind},
                    LeastTarget = {loss.Targets.Least},
                    GreatestTarget = {loss.Targets.Greatest},
                    LearningRate = {Literal.Double(optimizer.LearningRate)},
                    RowLength = {plan.RowLength},
                    WidestLength = {plan.WidestLength},
                    Training = {Literal.String(LayerTableWriter.Training(plan, loss, optimizer))},
                    """);
                if (plan.Layers.LastOrDefault(static layer => !layer.Layer.OnlyReshapes) is { Layer.Rescales: var (scale, offset) })
                    writer.Lines($"OutputScale = {Literal.Double(scale)},\nOutputOffset = {Literal.Double(offset)},");
                if (plan.Network.Typed?.Output is { IsLabel: true } labels)
                    writer.Line($"ClassNames = [{string.Join(", ", labels.Labels.Select(Literal.String))}],");
                if (loss.TargetKind is { } kind)
                    writer.Line($"TargetKind = TargetKind.{kind},");
                if (plan.TrainedStages.FirstOrDefault(static stage => stage is { NeedsBatch: true, View.Positions: 1 }) is { } normalized)
                    writer.Line($"NormalizedByBatch = {Literal.String(normalized.Name)},");
                if (plan.Positions > 1)
                    writer.Line($"Positions = {plan.Positions},");
                WriteSettings(writer, optimizer.Settings);
                if (plan.Adapted is { Adapts: { } place })
                    writer.Line($"Normalization = {place},");
                if (plan.Augmentations.Count > 0)
                    writer.Lines($"Augmentations =\n[\n{string.Concat(plan.Augmentations.Select(static augmentation => $"    {augmentation},\n"))}],");
            }

            writer.Line("Tensors =");
            writer.Line("[");
            foreach (TensorModel tensor in plan.Tensors)
            {
                int offset = plan.Offset(tensor.Name);
                string rules = plan.Trains ? tensor.Rules.Argument : "", first = tensor.First == 0 ? "" : $", first: {Literal.Float(tensor.First)}";
                writer.Line(tensor switch
                {
                    { Multiplier: > 0 } => $"    ParameterTensor.Depthwise({Literal.String(tensor.Name)}, [{string.Join(", ", tensor.Window)}], {tensor.Multiplier}, {tensor.Units}, {offset}, KernelInitializer.{tensor.Initializer}{rules}),",
                    { Window.Count: > 0 } => $"    ParameterTensor.Sliding({Literal.String(tensor.Name)}, [{string.Join(", ", tensor.Window)}], {tensor.Channels}, {tensor.Units}, {offset}, KernelInitializer.{tensor.Initializer}{rules}{(tensor.Groups == 1 ? "" : $", groups: {tensor.Groups}")}),",
                    { Channels: > 0 } => $"    ParameterTensor.OverMap({Literal.String(tensor.Name)}, {tensor.Inputs / tensor.Channels}, {tensor.Channels}, {tensor.Units}, {offset}, KernelInitializer.{tensor.Initializer}{rules}),",
                    { Inputs: > 0 } => $"    ParameterTensor.Kernel({Literal.String(tensor.Name)}, {tensor.Inputs}, {tensor.Units}, {offset}, KernelInitializer.{tensor.Initializer}{rules}),",
                    { IsVariance: true } => $"    ParameterTensor.Variance({Literal.String(tensor.Name)}, {tensor.Units}, {offset}),",
                    _ => $"    ParameterTensor.{(tensor.IsTrainable ? "Vector" : "Statistic")}({Literal.String(tensor.Name)}, {tensor.Units}, {offset}{first}{rules}),",
                });
            }

            writer.Line("],");
        }
    }

    private static void WriteSettings(CodeWriter writer, OptimizerSettings settings)
    {
        if (settings.Accumulates)
            writer.Line($"AccumulationSteps = {settings.AccumulationSteps},");
        if (OptimizerSettings.IsLimit(settings.ClipNorm))
            writer.Line($"ClipNorm = {Literal.Double(settings.ClipNorm)},");
        if (OptimizerSettings.IsLimit(settings.GlobalClipNorm))
            writer.Line($"GlobalClipNorm = {Literal.Double(settings.GlobalClipNorm)},");
    }

    private static void WriteBuffers(CodeWriter writer, PlannedNetwork plan, Optimizer optimizer)
    {
        string[] arenas = [.. optimizer.Arenas];
        writer.Line();
        if (arenas.Length > 0)
        {
            writer.Line("// What the optimizer keeps, laid out as the parameters; allocated at the first Fit.");
            foreach (string arena in arenas)
                writer.Line($"private AlignedBuffer {arena} = AlignedBuffer.Empty;");
            writer.Line();
        }

        Stage[] stages = [.. plan.TrainedStages];
        writer.Line("// Matrices of the batch, [panels][rows][16].");
        List<(string Field, string Floats)> buffers = [];
        foreach (Matrix matrix in stages.SelectMany(static stage => stage.Matrices))
            Add(matrix.Field, $"{matrix.View.PaddedLength}L * stride", $"[{matrix.View.Rows("batch")}, {matrix.View.Channels}]");
        foreach ((string field, int floats) in stages.Select(static stage => stage.RowNumbers).OfType<(string, int)>())
            Add(field, $"{floats}L * stride", $"[batch, {floats}]");
        foreach ((string field, int floats) in stages.SelectMany(static stage => stage.Vectors))
            Add(field, $"{floats}", "statistics of the batch");

        writer.Line();
        using (writer.Block("protected override void Allocate(int stride)"))
        {
            foreach ((string field, string floats) in buffers)
                writer.Line($"{field} = new({floats});");
            foreach (string state in arenas)
            {
                writer.Line($"if ({state}.Length == 0)");
                writer.Line($"    {state} = new({plan.ArenaLength});");
            }
        }

        writer.Line();
        writer.Line($"public override IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState => [{string.Join(", ", arenas.Select(static state => $"({Literal.String(state)}, {state})"))}];");
        if (optimizer.Settings.UseEma)
        {
            writer.Line();
            writer.Line("protected override AlignedBuffer Average => average;");
        }

        void Add(string field, string floats, string what)
        {
            writer.Line($"private AlignedBuffer {field} = AlignedBuffer.Empty; // {what}");
            buffers.Add((field, floats));
        }
    }

    private static void WriteInference(CodeWriter writer, PlannedNetwork plan)
    {
        Stage last = plan.Last!;
        writer.Line();
        writer.Line("/// <summary>Predicts one sample; it allocates nothing once the calling thread has its scratch memory.</summary>");
        using (writer.Block("public static void Predict(ref float p, ReadOnlySpan<float> input, Span<float> output)"))
        {
            int packed = plan.PackedInputLength;
            long floats = plan.Scratch.Length + packed;
            writer.Line(floats <= 4096
                ? $"ref float scratch = ref Scratch.Align(stackalloc float[{floats + 16}]);"
                : $"ref float scratch = ref Scratch.Results({floats});");
            if (packed > 0)
            {
                writer.Line("Panels.Pack(input, ref scratch, 0, 1);");
                writer.Line($"ref float result = ref Run(ref scratch, ref p, ref Lanes.At(ref scratch, {packed}), 1, 1);");
            }
            else
            {
                writer.Line("ref float result = ref Run(ref Scratch.Given(input), ref p, ref scratch, 1, 1);");
            }

            writer.Line($"Lanes.Run(ref result, {plan.OutputLength}).CopyTo(output);");
        }

        writer.Line();
        writer.Line("protected override ref float Infer(ref float input, ref float scratch, int rows, int stride)");
        writer.Line("    => ref Run(ref input, ref Parameters.Origin, ref scratch, rows, stride);");
        writer.Line();
        using (writer.Block("private static ref float Run(ref float x, ref float p, ref float scratch, int rows, int stride)"))
        {
            foreach ((Matrix matrix, long offset) in plan.Scratch.Matrices)
                writer.Line($"ref float {matrix.Local} = ref {(offset == 0 ? "scratch" : $"Lanes.At(ref scratch, {offset} * stride)")};");
            foreach (Stage stage in plan.InferringStages)
                writer.Line(stage.Predict.Call(Caller.Predicting));
            writer.Line($"return ref {last.Output.Local};");
        }
    }

    private static void WriteTraining(CodeWriter writer, PlannedNetwork plan)
    {
        LossFunction loss = plan.Network.Loss!;
        Optimizer optimizer = plan.Network.Optimizer!;
        Stage trained = plan.LastTrained, measured = plan.LastMeasured;
        Head head = new(writer, loss, trained, AccuracyRule.Of(loss, plan.LastActivation));
        new PhaseWriter(writer, Phases.Of(plan), head, StepWriter.New(optimizer)) { LeftToInference = trained == measured ? null : measured, Augments = plan.Augmentations.Count > 0 }.Write();

        writer.Line();
        writer.Line($"protected override AlignedBuffer Outputs => {measured.Output.Field};");
        if (plan.Adapted is { Previous: not null } adapted)
            WriteProperty(writer, $"AlignedBuffer Arriving => {adapted.Inputted[0].Field}");
        if (plan.TrainedStages.First() is { IsShared: true, SharedRows: var rows })
            WriteProperty(writer, $"int SharedRows => {rows}");
        if (plan.TrainedStages.Any(static stage => stage.AddsToLoss))
            WriteProperty(writer, "bool Penalizes => true");

        if (!optimizer.Settings.ClipsByNorm)
            return;

        writer.Line();
        using (writer.Block("protected override void TakeStep(int from, int to, float factor)"))
        {
            writer.Line($"Step step = {StepWriter.New(optimizer)};");
            writer.Line("step.Take(from, to, factor);");
        }
    }

    private static void WriteProperty(CodeWriter writer, string property)
    {
        writer.Line();
        writer.Line($"protected override {property};");
    }
}
