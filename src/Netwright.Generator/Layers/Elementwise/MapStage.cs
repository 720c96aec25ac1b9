using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>
/// What is computed element by element: the sum or the product of the stream and what is joined to it; the stream rescaled; or an activation or noise that no
/// stage before it can apply.
/// </summary>
internal sealed class MapStage(NetworkPlan plan, InferredLayer layer) : Stage(plan, layer)
{
    /// <summary>Whether the inputs are multiplied, not added.</summary>
    public bool Multiplies { get; init; }

    /// <summary>What that is multiplied by.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>What is added then.</summary>
    public double Offset { get; init; }

    public override bool HandsDeltaOn => !Multiplies && Scale == 1;

    private string Sign => Multiplies ? " * " : " + ";

    public override void WriteKernels(CodeWriter writer)
    {
        int[] inputs = [.. Enumerable.Range(0, Joined.Count + 1)];
        writer.Line($"/// <summary>{Name}: {Columns} elements, one by one{WhoseInputs}.</summary>");
        using (writer.Block($"public static class {TypeName}"))
        {
            string formula = Epilogue.Formula(Rescaled(string.Join(Sign, inputs.Select(Input)), Literal.Float));
            using (writer.Kernel(Forward, $"y = {formula} for rows from, from + 1, ... to - 1.", isFirst: true))
            using (writer.OverElements(Panels))
            {
                writer.Line($"Vector512<float> element = {Rescaled(string.Join(Sign, inputs.Select(Load)), Fill)};");
                Epilogue.WriteForward(writer, "element", "at", Counter);
            }

            foreach (Reading reading in OwnReadings)
                WriteBackward(writer, reading, [.. inputs.Where(input => Multiplies && input != reading.Number)]);
        }
    }

    // The factors that stand beside the one whose gradient is asked for.
    protected override IEnumerable<Parameter> BackwardReads(Reading reading)
        => Inputted.Select(static (matrix, input) => (matrix, input)).Where(source => Multiplies && source.input != reading.Number)
            .Select(static source => new MatrixParameter(Input(source.input), source.matrix));

    // Whoever stored the delta has applied the derivative of this stage's epilogue.
    private void WriteBackward(CodeWriter writer, Reading reading, int[] factors)
    {
        string formula = reading.Formula(Scaled(string.Join(" ", ["delta", .. factors.Select(Input)]), Literal.Float));
        using (writer.Kernel(BackwardOf(reading), $"previous = {formula} for rows from, from + 1, ... to - 1."))
        using (writer.OverElements(Panels))
        {
            writer.Line($"Vector512<float> element = {Scaled(string.Join(" * ", ["Lanes.Load(ref delta, at)", .. factors.Select(Load)]), Fill)};");
            reading.Write(writer, "element");
        }
    }

    private string Rescaled(string element, Func<double, string> number) => $"{Scaled(element, number)}{(Offset == 0 ? "" : $" + {number(Offset)}")}";

    private string Scaled(string element, Func<double, string> number) => Scale == 1 ? element : $"{element} * {number(Scale)}";

    private static string Fill(double number) => $"Lanes.Fill({Literal.Float(number)})";

    private static string Load(int input) => $"Lanes.Load(ref {Input(input)}, at)";
}
