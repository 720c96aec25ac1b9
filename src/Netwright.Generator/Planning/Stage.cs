using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>
/// A piece of the generated code: a class of kernels that reads the matrix [rows, inputs] of the stage before, and where it joins those of others too, and
/// writes one [rows, columns]. A layer plans one, several or none. Its delta is the loss's gradient before its epilogue; whoever computes the gradient at its
/// output applies the epilogue's derivative before storing.
/// </summary>
internal abstract class Stage(NetworkPlan plan, InferredLayer layer)
{
    private readonly List<Reading> readings = [], ownReadings = [];
    private Epilogue? epilogue;
    private bool? needsDelta;

    /// <summary>The layer that the stage computes, or computes a part of.</summary>
    public InferredLayer Layer { get; } = layer;

    /// <summary>The name of the layer, or of the part of it: <c>dense1</c>.</summary>
    public string Name { get; init; } = layer.Layer.Name;

    /// <summary>Columns in.</summary>
    public int Inputs { get; } = plan.Last?.Columns ?? plan.InputLength;

    /// <summary>Columns out.</summary>
    public int Columns { get; } = layer.Output.Length;

    /// <summary>The stage before, or null where the network's input comes in.</summary>
    public Stage? Previous { get; } = plan.Last;

    /// <summary>The stages whose outputs it joins to that, null for the network's input.</summary>
    public IReadOnlyList<Stage?> Joined { get; } = plan.Outputs(layer.Joined);

    /// <summary>All whose outputs it reads, null for the network's input.</summary>
    public IEnumerable<Stage?> Sources => [Previous, .. Joined];

    /// <summary>Whether training code is wanted.</summary>
    public bool Trains { get; } = plan.Trains;

    /// <summary>What is done to each element before it is stored.</summary>
    public Epilogue Epilogue => epilogue ??= new Epilogue(Trains);

    /// <summary>Whether the stage can do that at all.</summary>
    public virtual bool HasEpilogue => true;

    /// <summary>Whether training leaves the stage out, because the loss is computed from what comes before it.</summary>
    public bool InferenceOnly { get; init; }

    /// <summary>Whether the stage only adds to the loss, and puts out nothing: inference leaves it out.</summary>
    public virtual bool AddsToLoss => false;

    /// <summary>Whether the stage has parameters.</summary>
    public virtual bool IsTrainable => false;

    /// <summary>Whether the stage reads the parameter arena.</summary>
    public virtual bool ReadsParameters => IsTrainable;

    /// <summary>Whether the stage reads single elements, so that a row need not be padded.</summary>
    public virtual bool ReadsElements => false;

    /// <summary>Whether calls that are written out in smaller layers are a loop, lest a method grows past what the JIT optimizes.</summary>
    public virtual bool IsRolled => false;

    /// <summary>Whether inference runs the stage, and not another one that does its work too.</summary>
    public virtual bool Infers => true;

    /// <summary>Whether the stage has kernels of its own; what another stage computes has none.</summary>
    public virtual bool HasKernels => true;

    /// <summary>Multiply-adds of one row.</summary>
    public virtual long MultiplyAdds => Columns;

    /// <summary>Panels of 16 columns out.</summary>
    public int Panels => (Columns + 15) / 16;

    /// <summary>Columns out with their padding.</summary>
    public int PaddedColumns => Panels * 16;

    /// <summary>Whether the last panel is padded.</summary>
    public bool IsPadded => Columns % 16 != 0;

    /// <summary>The name of the class: <c>Dense1</c>.</summary>
    public string TypeName => Identifiers.Type(Name, Layer.Layer.Kind);

    /// <summary>The core's field for the output.</summary>
    public string OutputField => Identifiers.Field(Name, "Output");

    /// <summary>The core's field for what the epilogue's derivative needs: the output itself, or a matrix beside it.</summary>
    public string ValueField => Epilogue.SavesValue ? Identifiers.Field(Name, "Value") : OutputField;

    /// <summary>The core's field for the delta.</summary>
    public string DeltaField => Identifiers.Field(Name, "Delta");

    /// <summary>How far apart the numbers of its output's elements in the batch are, for noise: that of the first in row <c>n</c> of a <c>panel</c>.</summary>
    public string Counter => Panels == 1 ? "n * 16" : $"n * {PaddedColumns} + panel * 16";

    /// <summary>Whether some stage up to this one has parameters, so that deltas must come this far. Asked once: through joins there are many ways up.</summary>
    public bool NeedsDelta => needsDelta ??= IsTrainable || Sources.Any(static source => source is { NeedsDelta: true });

    /// <summary>Who reads the output while training and sends a delta back, in the order of the stages.</summary>
    public IReadOnlyList<Reading> Readings => readings;

    /// <summary>The stage's own readings of others, to which it sends a delta back.</summary>
    public IReadOnlyList<Reading> OwnReadings => ownReadings;

    /// <summary>The matrices of the batch that training keeps for the stage: the core's fields, and the floats of a row.</summary>
    public virtual IEnumerable<(string Field, int Columns)> Matrices
    {
        get
        {
            yield return (OutputField, PaddedColumns);
            if (ValueField != OutputField)
                yield return (ValueField, PaddedColumns);
            if (NeedsDelta)
                yield return (DeltaField, PaddedColumns);
        }
    }

    /// <summary>What training keeps for the stage whatever the rows of the batch: the core's fields, and their floats.</summary>
    public virtual IEnumerable<(string Field, int Floats)> Vectors => [];

    /// <summary>Whether training takes something from all rows of the batch before the stage goes on with any of them, forward and backward: the calls of <see cref="ReduceCall"/>.</summary>
    public virtual bool NeedsBatch => false;

    /// <summary>Tells the stages that are read that they are; to be called in the order of the stages.</summary>
    public void Connect()
    {
        if (!Trains || InferenceOnly)
            return;

        ownReadings.AddRange(Sources.Select(static (source, number) => (source, number))
            .Where(static input => input.source is { NeedsDelta: true })
            .Select(input => new Reading(input.source!, input.number, alwaysAdds: AddsToLoss)));

        // What is read twice by one stage gets its deltas in the order of the inputs, which is backwards here.
        foreach (Reading reading in Enumerable.Reverse(ownReadings))
            reading.Source.readings.Add(reading);
    }

    /// <summary>What the run time adapts to the data before training, as the expression of a NormalizationPlace; or null.</summary>
    public virtual string? Adapts => null;

    /// <summary>The rows of a batch up to which threads share out the stage by columns, where it is the first that training runs; 0 where they never do.</summary>
    public virtual int SharedRows => 0;

    /// <summary>Whether that is ever worth while.</summary>
    public bool CanBeShared => SharedRows > 0;

    /// <summary>Whether it is done.</summary>
    public bool IsShared { get; set; }

    /// <summary>The call that runs one part's share of the columns forward over the batch, in the core.</summary>
    public virtual string? ShareCall => null;

    /// <summary>The depths of the products that the stage wants written out, and whether for a single row.</summary>
    public virtual IEnumerable<(int Depth, bool IsRow)> ShortProducts => [];

    /// <summary>Lets a stage right behind be computed together with this one at inference, where this one can do that; says whether.</summary>
    public virtual bool TryFold(IFoldable behind) => false;

    /// <summary>The call that computes both at inference.</summary>
    /// <param name="statistics">The argument that the stage behind takes beside the parameters.</param>
    /// <param name="output">The local that receives what the stage behind puts out.</param>
    public virtual string FoldedCall(string statistics, string output) => throw new InvalidOperationException($"{Name} folds nothing.");

    /// <summary>Writes the class of kernels.</summary>
    public abstract void WriteKernels(CodeWriter writer);

    /// <summary>The call that runs the stage forward over rows of the batch, in the core.</summary>
    /// <param name="learns">Whether a step is taken with the batch; else it is only measured.</param>
    public virtual string TrainingCall(bool learns) => TrainingCall("Forward", "from, to", learns);

    /// <summary>The call of a method that runs the stage forward, in the core.</summary>
    protected string TrainingCall(string method, string rows, bool learns)
    {
        string inputs = string.Concat(Sources.Select(static source => $"ref {FieldOf(source)}.Origin, "));
        string kept = $"{(Epilogue.SavesValue ? $"ref {ValueField}.Origin, " : "")}{(StatisticsField is { } field ? $"ref {field}.Origin, " : "")}{(Saves ? "save: true, " : "")}";
        return $"{TypeName}.{method}({inputs}{Weights}{Statistics(learns)}ref {OutputField}.Origin, {kept}{rows}, Stride{(Epilogue.Noise is null ? "" : Epilogue.NoiseArgument)});";
    }

    /// <summary>The call that runs the stage forward over rows at inference.</summary>
    public virtual string InferenceCall()
    {
        string inputs = string.Concat(Sources.Select(static source => $"ref {(source is null ? "x" : Identifiers.Local(source.Name))}, "));
        string output = Identifiers.Local(Name);
        string kept = $"{(Epilogue.SavesValue ? $"ref {output}, " : "")}{(StatisticsField is null ? "" : $"ref {output}, ")}{(Saves ? "save: false, " : "")}";
        string noise = Epilogue.Noise is null ? "" : ", noise: 0";
        return $"{TypeName}.Forward({inputs}{Weights}{Statistics(learns: false)}ref {output}, {kept}0, rows, stride{noise});";
    }

    /// <summary>The calls that carry the delta back to the stages that were read, in the core; none where nothing there needs it.</summary>
    public virtual IEnumerable<string> BackwardCalls() => ownReadings.Select(reading =>
        $"{TypeName}.{reading.Method}(ref {DeltaField}.Origin, {Weights}{string.Concat(BackwardReads(reading).Select(static field => $"ref {field}.Origin, "))}{reading.Arguments});");

    /// <summary>The call that takes from the batch, forward or backward, one part's share of what the stage needs of it, in the core; null where it needs nothing.</summary>
    public virtual string? ReduceCall(bool backward) => null;

    /// <summary>The call that steps one part's share of the parameters, in the core; null where there are none.</summary>
    public virtual string? UpdateCall() => null;

    /// <summary>The core's field for what one reads: a stage's output, or the network's input.</summary>
    protected static string FieldOf(Stage? source) => source?.OutputField ?? "Inputs";

    /// <summary>What a kernel calls one of its inputs: <c>x</c> for the stream, <c>x2</c> for the first that is joined to it.</summary>
    protected static string Input(int number) => number == 0 ? "x" : $"x{number + 1}";

    /// <summary>Whose outputs the inputs are, for a comment on what several are joined by: <c>; x is of dense3, x2 of stem</c>.</summary>
    protected string WhoseInputs
        => Joined.Count == 0 ? "" : $"; {string.Join(", ", Sources.Select(static (source, number) => $"{Input(number)}{(number == 0 ? " is" : "")} of {source?.Name ?? "the network's input"}"))}";

    /// <summary>The matrices that backward reads beside the delta: the core's fields.</summary>
    protected virtual IEnumerable<string> BackwardReads(Reading reading) => [];

    /// <summary>The parameters that forward takes beyond the matrices.</summary>
    protected string Weights => ReadsParameters ? "ref p, " : "";

    /// <summary>The argument that forward takes behind those, of a stage that learns by the batch's statistics and predicts by those it has kept.</summary>
    protected virtual string Statistics(bool learns) => "";

    /// <summary>The core's field for what training keeps of each row beside that, or null.</summary>
    protected virtual string? StatisticsField => null;

    /// <summary>The parameters of forward behind the output: what is kept while training, the rows, and what the epilogue asks for.</summary>
    protected string ForwardParameters => ForwardParametersOf("int from, int to");

    /// <summary>The same with other parameters that tell the rows.</summary>
    protected string ForwardParametersOf(string rows)
        => $"{(Epilogue.SavesValue ? "ref float value, " : "")}{(StatisticsField is null ? "" : "ref float statistics, ")}{(Saves ? "bool save, " : "")}{rows}, int stride{(Epilogue.Noise is null ? "" : ", uint noise")}";

    private bool Saves => Epilogue.SavesValue || StatisticsField is not null;
}
