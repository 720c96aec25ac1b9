using Netwright.Generator.Optimizers;
using Netwright.Generator.Text;

namespace Netwright.Generator.Emission;

/// <summary>
/// Writes the optimizer's step, which the update applies to sixteen gradients while they are in a register. <c>Apply</c> adds what penalties of the weights add
/// to the gradient of a batch, and steps. Where a step takes several batches, or the norm of the whole gradient first, it keeps the gradient for that.
/// </summary>
internal sealed class StepWriter(CodeWriter writer, Optimizer optimizer, bool isPenalized)
{
    private readonly OptimizerSettings settings = optimizer.Settings;

    private bool Overwrites => settings is { UseEma: true, EmaOverwriteFrequency: > 0 };

    /// <summary>The expression that makes one, in the core.</summary>
    public static string New(Optimizer optimizer)
    {
        IEnumerable<string> arenas = ["Parameters", "Gradients", .. optimizer.Arenas];
        return $"new({string.Join(", ", arenas.Select(static arena => $"ref {arena}.Origin"))}, StoresGradient, LearningRate, Iteration)";
    }

    /// <summary>Writes the struct.</summary>
    public void Write()
    {
        string[] arenas = ["parameters", "gradients", .. optimizer.Arenas];
        string[] flags = ["storesGradient", .. settings.Accumulates ? (string[])["steps"] : [], .. Overwrites ? (string[])["overwrites"] : []];
        string[] vectors = [.. optimizer.Scalars, .. settings.UseEma ? (string[])["kept"] : [], .. isPenalized ? (string[])["l1", "l2"] : []];
        writer.Line($"/// <summary>{Literal.Xml(optimizer.Formula)}</summary>");
        using (writer.Block("public readonly ref struct Step : IStep<Step>"))
        {
            writer.Line($"private readonly ref float {string.Join(", ", arenas)};");
            writer.Line($"private readonly bool {string.Join(", ", flags)};");
            writer.Line($"private readonly Vector512<float> {string.Join(", ", vectors)};");
            writer.Line();
            WriteConstructor(arenas);
            if (isPenalized)
                WritePenalized();
            WriteApply();
            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            writer.Line("static void IStep<Step>.Apply(in Step step, Vector512<float> g, int at) => step.Apply(g, at);");
            if (settings.UseEma)
                WriteAverage();
        }
    }

    private void WriteConstructor(string[] arenas)
    {
        using (writer.Block($"public Step({string.Join(", ", arenas.Select(static arena => $"ref float {arena}"))}, bool storesGradient, double learningRate, long iteration)"))
        {
            foreach (string arena in arenas)
                writer.Line($"this.{arena} = ref {arena};");
            writer.Line("this.storesGradient = storesGradient;");
            writer.Line();
            if (settings.Accumulates)
            {
                writer.Lines($"""
                    // Every {settings.AccumulationSteps} batches make a step; up to here their number counts, then that of the step.
                    steps = iteration % {settings.AccumulationSteps} == 0;
                    iteration = (iteration + {settings.AccumulationSteps - 1}) / {settings.AccumulationSteps};
                    """);
                writer.Line();
            }

            optimizer.WriteScalars(writer);
            if (!settings.UseEma)
                return;

            writer.Line();
            writer.Line("// The average begins as what the first step makes of the parameters.");
            writer.Line($"kept = Lanes.Fill(iteration == 1 ? 0f : {Literal.Float(settings.EmaMomentum)});");
            if (Overwrites)
                writer.Line($"overwrites = iteration % {settings.EmaOverwriteFrequency} == 0;");
        }
    }

    private void WritePenalized()
    {
        writer.Line();
        using (writer.Block("private Step(Step step, float l1, float l2)"))
        {
            writer.Line("this = step;");
            writer.Line("this.l1 = Lanes.Fill(l1);");
            writer.Line("this.l2 = Lanes.Fill(l2);");
        }

        writer.Line();
        writer.Line("/// <summary>The same step for weights w of which the loss counts a penalty with the gradient l1 sign(w) + l2 w.</summary>");
        writer.Line("public Step Penalized(float l1, float l2) => new(this, l1, l2);");
    }

    private void WriteApply()
    {
        writer.Line();
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block("public void Apply(Vector512<float> g, int at)"))
        {
            if (isPenalized)
            {
                writer.Line("Vector512<float> weights = Lanes.Load(ref parameters, at);");
                writer.Line("g += VectorMath.WithSign(l1, weights) + l2 * weights;");
            }

            using (writer.Block("if (storesGradient)"))
            {
                writer.Line("Lanes.Store(g, ref gradients, at);");
                writer.Line("return;");
            }

            writer.Line();
            if (settings.Accumulates)
                WriteAccumulation();
            if (settings.ClipsByNorm)
                writer.Line("Lanes.Store(g, ref gradients, at);");
            else
                WriteStep();
        }

        if (!settings.ClipsByNorm)
            return;

        writer.Line();
        writer.Line("/// <summary>Steps a range of the parameters with the gradient that was stored, times a factor.</summary>");
        writer.Line(KernelMethod.Optimized);
        using (writer.Block("public void Take(int from, int to, float factor)"))
        using (writer.Block("for (int at = from; at < to; at += 16)"))
        {
            writer.Line("Vector512<float> g = Lanes.Load(ref gradients, at) * Lanes.Fill(factor);");
            WriteStep();
        }
    }

    // g becomes the mean over the batches; while there are too few of them, their sum is kept.
    private void WriteAccumulation()
    {
        writer.Line("ref float accumulated = ref Lanes.At(ref this.accumulated, at);");
        writer.Line("g += Lanes.Load(ref accumulated, 0);");
        writer.Line("Lanes.Store(steps ? Vector512<float>.Zero : g, ref accumulated, 0);");
        using (writer.Block("if (!steps)"))
        {
            if (settings.UseEma)
                writer.Line("Average(at);");
            writer.Line("return;");
        }

        writer.Line();
        writer.Line($"g *= Lanes.Fill({Literal.Float(1.0 / settings.AccumulationSteps)});");
    }

    private void WriteStep()
    {
        if (OptimizerSettings.IsLimit(settings.ClipValue))
        {
            string limit = Literal.Float(settings.ClipValue);
            writer.Line($"g = Vector512.MinNative(Lanes.Fill({limit}), Vector512.MaxNative(Lanes.Fill(-{limit}), g));");
        }

        writer.Line("ref float w = ref Lanes.At(ref parameters, at);");
        foreach (string state in optimizer.State)
            writer.Line($"ref float {state} = ref Lanes.At(ref this.{state}, at);");
        optimizer.WriteStep(writer);
        if (settings.UseEma)
            writer.Line("Average(at);");
    }

    private void WriteAverage()
    {
        writer.Line();
        writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
        using (writer.Block("private void Average(int at)"))
        {
            writer.Line("Vector512<float> mean = kept * Lanes.Load(ref average, at) + (Vector512<float>.One - kept) * Lanes.Load(ref parameters, at);");
            writer.Line("Lanes.Store(mean, ref average, at);");
            if (Overwrites)
                writer.Line("if (overwrites) Lanes.Store(mean, ref parameters, at);");
        }
    }
}
