using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Losses;

/// <summary>Where the loss meets the last layer: the class that computes each row's loss, accuracy and last delta.</summary>
internal sealed class Head(CodeWriter writer, LossFunction loss, Stage last, AccuracyRule accuracy)
{
    // Where the outputs add to the loss themselves, what adds that applies the epilogue's derivative behind it.
    private readonly Epilogue epilogue = last.Readings.Count == 0 ? last.Epilogue : new Epilogue(trains: false);

    /// <summary>The stage that the loss is computed from.</summary>
    public Stage Last => last;

    /// <summary>Outputs of the network.</summary>
    public int Units => last.Columns;

    /// <summary>Panels of 16 outputs.</summary>
    public int Panels => last.Panels;

    /// <summary>Whether the last layer puts out its sums as they are.</summary>
    public bool AppliesNothing => epilogue.IsIdentity;

    /// <summary>The loops over rows and panels.</summary>
    public RowWriter Rows { get; } = new(writer, last.View);

    /// <summary>Stores the last layer's delta: the gradient at its output, carried back through its own activation.</summary>
    public void WriteDelta(string gradient)
    {
        epilogue.WriteBackward(writer, gradient, "Lanes.Load(ref value, at)", Panels == 1 ? "at" : last.Counter);
        writer.Line($"Lanes.Store({gradient}{Rows.Mask}, ref delta, at);");
    }

    public void WriteAccuracyStart()
    {
        if (accuracy.Threshold is not null)
            writer.Line("int agreeing = 0;");
    }

    public void WriteAccuracyPanel()
    {
        if (accuracy.Threshold is not { } threshold)
            return;

        string real = last.View.IsPadded ? " & real.AsInt32()" : "";
        writer.Lines($"""
            Vector512<int> agree = Vector512.Equals(Vector512.GreaterThan(p, Lanes.Fill({threshold.Prediction})).AsInt32(), Vector512.GreaterThan(t, Lanes.Fill({threshold.Target})).AsInt32()){real};
            agreeing += BitOperations.PopCount(agree.ExtractMostSignificantBits());
            """);
    }

    public void WriteAccuracyEnd()
    {
        if (accuracy.Threshold is not null)
            writer.Line(Units == 1 ? "accuracy[n] = agreeing;" : $"accuracy[n] = agreeing * {Literal.Float(1.0 / Units)};");
        else if (accuracy.Kind == "Categorical")
            writer.Line($"accuracy[n] = Panels.ArgMax(ref y, n, stride, {Units}) == Panels.ArgMax(ref targets, n, stride, {Units}) ? 1f : 0f;");
    }

    /// <summary>The method that judges rows of the batch.</summary>
    public KernelMethod Loss => new("Head", "Loss",
    [
        new MatrixParameter("y", last.Output),
        .. epilogue.NeedsValue ? (Parameter[])[new MatrixParameter("value", last.Value)] : [],
        loss.TakesLabels ? new Parameter("int[] labels", "Labels") : new Parameter("ref float targets", "ref Targets.Origin"),
        new MatrixParameter("delta", last.Delta), new Parameter("float[] loss", "RowLoss"), new Parameter("float[] accuracy", "RowAccuracy"),
        .. RowParameters.Range(last.View), new Parameter("float scale", last.View.Positions == 1 ? "1f / Rows" : "PositionShare"), new Parameter("bool backward", "backward: true") { Measuring = "backward: false" },
        .. epilogue.HasFactors ? epilogue.NoiseParameter : [],
    ]);

    /// <summary>Writes the class.</summary>
    public void Write()
    {
        string rows = last.View.Positions == 1 ? "rows" : "positions";
        writer.Line($"/// <summary>The loss of each row, {Literal.Xml(loss.Formula)}, and the delta that it sends back, divided by the {rows} of the batch.</summary>");
        using (writer.Block("public static class Head"))
        {
            writer.Line(KernelMethod.Optimized);
            using (writer.Block(Loss.Declaration))
            using (Rows.Rows())
                loss.WriteRow(writer, this);
        }
    }
}
