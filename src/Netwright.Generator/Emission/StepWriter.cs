using Netwright.Generator.Optimizers;

namespace Netwright.Generator.Emission;

/// <summary>Writes the optimizer's step, which the update applies to sixteen gradients while they are in a register.</summary>
internal static class StepWriter
{
    public static void Write(CodeWriter writer, Optimizer optimizer)
    {
        string[] arenas = ["parameters", "gradients", .. optimizer.State];
        writer.Line($"/// <summary>{Literal.Xml(optimizer.Formula)}</summary>");
        using (writer.Block("public readonly ref struct Step"))
        {
            writer.Line($"private readonly ref float {string.Join(", ", arenas)};");
            writer.Line("private readonly bool storesGradient;");
            writer.Line($"private readonly Vector512<float> {string.Join(", ", optimizer.Scalars)};");
            writer.Line();
            using (writer.Block($"public Step({string.Join(", ", arenas.Select(static arena => $"ref float {arena}"))}, bool storesGradient, double learningRate, long iteration)"))
            {
                foreach (string arena in arenas)
                    writer.Line($"this.{arena} = ref {arena};");
                writer.Line("this.storesGradient = storesGradient;");
                writer.Line();
                optimizer.WriteScalars(writer);
            }

            writer.Line();
            writer.Line("[MethodImpl(MethodImplOptions.AggressiveInlining)]");
            using (writer.Block("public void Apply(Vector512<float> g, int at)"))
            {
                using (writer.Block("if (storesGradient)"))
                {
                    writer.Line("Lanes.Store(g, ref gradients, at);");
                    writer.Line("return;");
                }

                writer.Line();
                writer.Line("ref float w = ref Lanes.At(ref parameters, at);");
                foreach (string state in optimizer.State)
                    writer.Line($"ref float {state} = ref Lanes.At(ref this.{state}, at);");
                optimizer.WriteStep(writer);
            }
        }
    }
}
