using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>
/// One stage's reading of another's output, along which its gradient goes back. Where a stage has several readers, its delta is the sum of theirs: on the
/// way back the first one stores its part, the others add theirs, and the last, which then holds the whole sum, applies the derivative of the epilogue.
/// </summary>
/// <param name="reader">The stage that reads.</param>
/// <param name="source">The stage that is read.</param>
/// <param name="number">Which of the reader's inputs it is, from 0.</param>
/// <param name="alwaysAdds">Whether the reader adds to the loss alone: another reader, or the loss itself, has then always stored its part before.</param>
internal sealed class Reading(Stage reader, Stage source, int number, bool alwaysAdds)
{
    /// <summary>The stage that reads.</summary>
    public Stage Reader { get; } = reader;

    /// <summary>The stage that is read.</summary>
    public Stage Source { get; } = source;

    /// <summary>Which of the reader's inputs it is, from 0: the stream.</summary>
    public int Number { get; } = number;

    /// <summary>The method that carries the delta back: <c>Backward</c>, <c>Backward2</c> for what is joined to the stream.</summary>
    public string Method => Number == 0 ? "Backward" : $"Backward{Number + 1}";

    /// <summary>Whether a reader further on has left its part in the source's delta already.</summary>
    public bool Adds => alwaysAdds || Source.Readings[Source.Readings.Count - 1] != this;

    /// <summary>What is applied before storing: the source's epilogue by the reader that goes back last, nothing by the others.</summary>
    public Epilogue Epilogue => Source.Readings[0] == this ? Source.Epilogue : new Epilogue(trains: false);

    /// <summary>Whether source and reader have one and the same delta: the source has no other reader and no epilogue, and the reader hands its delta on as it is.</summary>
    public bool SharesDelta => Reader.HandsDeltaOn && Source.Readings.Count == 1 && Source.Epilogue.IsIdentity && Source.View == Reader.View;

    /// <summary>The parameters of a backward method from the source's on: <c>ref float value, ref float previous, ...</c>.</summary>
    public IEnumerable<Parameter> Parameters =>
    [
        .. Epilogue.NeedsValue ? (Parameter[])[new MatrixParameter("value", Source.Value)] : [],
        new MatrixParameter("previous", Source.Delta), .. RowParameters.Range(Source.View), .. Epilogue.HasFactors ? Epilogue.NoiseParameter : [],
    ];

    /// <summary>The formula of what is stored, for comments: <c>delta · relu'</c>, <c>(previous + delta) · relu'</c>.</summary>
    public string Formula(string gradient) => Epilogue.BackwardFormula(!Adds ? gradient : Epilogue.IsIdentity ? $"previous + {gradient}" : $"(previous + {gradient})");

    /// <summary>Writes how sixteen gradients at the source's output become part of its delta, which lies at <c>previous + at</c>.</summary>
    public void Write(CodeWriter writer, string gradient)
    {
        if (Adds)
            writer.Line($"{gradient} += Lanes.Load(ref previous, at);");
        Epilogue.WriteBackward(writer, gradient, "Lanes.Load(ref value, at)", Source.Counter);
        writer.Line($"Lanes.Store({gradient}, ref previous, at);");
    }
}
