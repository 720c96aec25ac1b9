namespace Netwright.Generator.Emission;

/// <summary>
/// A piece of the generated code: a class of kernels that reads one matrix [rows, inputs] and writes one [rows, columns]. A layer plans one, several or none.
/// Its delta is the loss's gradient before its epilogue; whoever computes the gradient at its output applies the epilogue's derivative before storing.
/// </summary>
internal abstract class Stage
{
    private Epilogue? epilogue;

    /// <summary>The name of the layer, or of the part of it: <c>dense1</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Columns in.</summary>
    public required int Inputs { get; init; }

    /// <summary>Columns out.</summary>
    public required int Columns { get; init; }

    /// <summary>The stage before, or null where the network's input comes in.</summary>
    public required Stage? Previous { get; init; }

    /// <summary>Whether training code is wanted.</summary>
    public required bool Trains { get; init; }

    /// <summary>What is done to each element before it is stored.</summary>
    public Epilogue Epilogue => epilogue ??= new Epilogue(Trains);

    /// <summary>Whether the stage can do that at all.</summary>
    public virtual bool HasEpilogue => true;

    /// <summary>Whether training leaves the stage out, because the loss is computed from what comes before it.</summary>
    public bool InferenceOnly { get; set; }

    /// <summary>Whether the stage has parameters.</summary>
    public virtual bool IsTrainable => false;

    /// <summary>Whether the stage reads single elements, so that a row need not be padded.</summary>
    public virtual bool ReadsElements => false;

    /// <summary>Whether calls that are written out in smaller layers are a loop, lest a method grows past what the JIT optimizes.</summary>
    public virtual bool IsRolled => false;

    /// <summary>Multiply-adds of one row.</summary>
    public virtual long MultiplyAdds => Columns;

    /// <summary>Panels of 16 columns out.</summary>
    public int Panels => (Columns + 15) / 16;

    /// <summary>Columns out with their padding.</summary>
    public int PaddedColumns => Panels * 16;

    /// <summary>Whether the last panel is padded.</summary>
    public bool IsPadded => Columns % 16 != 0;

    /// <summary>The name of the class: <c>Dense1</c>.</summary>
    public string TypeName => Identifiers.Type(Name);

    /// <summary>The core's field for the output.</summary>
    public string OutputField => Identifiers.Field(Name, "Output");

    /// <summary>The core's field for what the epilogue's derivative needs: the output itself, or a matrix beside it.</summary>
    public string ValueField => Epilogue.SavesValue ? Identifiers.Field(Name, "Value") : OutputField;

    /// <summary>The core's field for the delta.</summary>
    public string DeltaField => Identifiers.Field(Name, "Delta");

    /// <summary>Whether some stage up to this one has parameters, so that deltas must come this far.</summary>
    public bool NeedsDelta => IsTrainable || Previous is { NeedsDelta: true };

    /// <summary>Writes the class of kernels.</summary>
    public abstract void WriteKernels(CodeWriter writer);

    /// <summary>The call that runs the stage forward over rows of the batch, in the core.</summary>
    public string TrainingCall()
    {
        string input = Previous?.OutputField ?? "Inputs";
        string value = Epilogue.SavesValue ? $"ref {ValueField}.Origin, save: true, " : "";
        return $"{TypeName}.Forward(ref {input}.Origin, {Weights}ref {OutputField}.Origin, {value}from, to, Stride{NoiseArgument(this)});";
    }

    /// <summary>The call that runs the stage forward over rows at inference.</summary>
    public string InferenceCall()
    {
        string input = Previous is null ? "x" : Identifiers.Local(Previous.Name);
        string output = Identifiers.Local(Name);
        string value = Epilogue.SavesValue ? $"ref {output}, save: false, " : "";
        string noise = Epilogue.Dropout is not null ? ", noise: 0" : "";
        return $"{TypeName}.Forward(ref {input}, {Weights}ref {output}, {value}0, rows, stride{noise});";
    }

    /// <summary>The call that carries the delta back to the stage before, in the core; null where nothing there needs it.</summary>
    public string? BackwardCall()
    {
        if (Previous is not { NeedsDelta: true } previous)
            return null;

        string own = BackwardReadsOutput ? $"ref {OutputField}.Origin, " : "";
        string value = previous.Epilogue.NeedsValue ? $"ref {previous.ValueField}.Origin, " : "";
        return $"{TypeName}.Backward(ref {DeltaField}.Origin, {Weights}{own}{value}ref {previous.DeltaField}.Origin, from, to, Stride{NoiseArgument(previous)});";
    }

    /// <summary>The call that steps one part's share of the parameters, in the core; null where there are none.</summary>
    public virtual string? UpdateCall() => null;

    /// <summary>Whether backward reads the stage's own output.</summary>
    protected virtual bool BackwardReadsOutput => false;

    /// <summary>The parameters that forward takes beyond the matrices.</summary>
    protected string Weights => IsTrainable ? "ref p, " : "";

    /// <summary>The parameters of forward that the epilogue asks for.</summary>
    protected string ForwardParameters
        => $"{(Epilogue.SavesValue ? "ref float value, bool save, " : "")}int from, int to, int stride{(Epilogue.Dropout is not null ? ", uint noise" : "")}";

    /// <summary>The parameters of backward that the epilogue of the stage before asks for.</summary>
    protected string BackwardParameters(Stage previous)
        => $"{(previous.Epilogue.NeedsValue ? "ref float value, " : "")}ref float previous, int from, int to, int stride{(previous.Epilogue.Dropout is null ? "" : ", uint noise")}";

    /// <summary>The argument that a kernel which applies a stage's dropout takes, after a comma; nothing where there is none.</summary>
    public static string NoiseArgument(Stage stage)
        => stage.Epilogue.Dropout is { } dropout ? $", CounterRandom.Key(NoiseKey, {dropout.Number})" : "";
}
