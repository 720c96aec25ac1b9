using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>
/// A piece of the generated code: a class of kernels that reads the output of the stage before, and where it joins those of others too, and writes one of its
/// own. A layer plans one, several or none. Its delta is the loss's gradient before its epilogue; whoever computes the gradient at its output applies the
/// epilogue's derivative before storing.
/// </summary>
/// <param name="plan">The plan, whose last stage is the one before this one.</param>
/// <param name="layer">The layer that the stage computes, or computes a part of.</param>
internal abstract class Stage(NetworkPlan plan, InferredLayer layer)
{
    private readonly Matrix input = plan.InputMatrix;
    private readonly List<Reading> readings = [], ownReadings = [];
    private Matrix? output, value, delta;
    private Epilogue? epilogue;
    private bool? needsDelta;

    /// <summary>The layer that the stage computes, or computes a part of.</summary>
    public InferredLayer Layer { get; } = layer;

    /// <summary>The name of the layer, or of the part of it: <c>dense1</c>.</summary>
    public string Name { get; init; } = layer.Layer.Name;

    /// <summary>How the stage sees what it puts out.</summary>
    public View View { get; init; } = plan.ViewOf(layer.Output);

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

    /// <summary>Multiply-adds of one sample.</summary>
    public virtual long MultiplyAdds => (long)View.Positions * Columns;

    /// <summary>Columns in.</summary>
    public int Inputs => Inputted[0].View.Channels;

    /// <summary>Columns out.</summary>
    public int Columns => View.Channels;

    /// <summary>Panels of 16 columns out.</summary>
    public int Panels => View.Panels;

    /// <summary>The name of the class: <c>Dense1</c>.</summary>
    public string TypeName => Identifiers.Type(Name, Layer.Layer.Kind);

    /// <summary>What the stage puts out. Of a stage that training leaves out, the run time keeps it for metrics.</summary>
    public Matrix Output => output ??= new(InferenceOnly ? "Activated" : Identifiers.Field(Name, "Output"), Identifiers.Field(Name, "Output"), View);

    /// <summary>What the epilogue's derivative needs: the output itself, or a matrix beside it.</summary>
    public Matrix Value => Epilogue.SavesValue ? value ??= new(Identifiers.Field(Name, "Value"), null, View) : Output;

    /// <summary>The delta: that of the stage behind, where that one hands its own on as it is.</summary>
    public Matrix Delta => delta ??= SharedDelta ?? new(Identifiers.Field(Name, "Delta"), null, View);

    /// <summary>Whether the gradient at each of its inputs is the stage's own delta, as that of a sum is.</summary>
    public virtual bool HandsDeltaOn => false;

    /// <summary>The outputs that the stage reads, in their order.</summary>
    public IReadOnlyList<Matrix> Inputted => [.. Sources.Select(MatrixOf)];

    /// <summary>How far apart the numbers of its output's elements in the batch are, for noise: that of the first in row <c>n</c> of a <c>panel</c>.</summary>
    public string Counter => Panels == 1 ? "n * 16" : $"n * {View.PaddedChannels} + panel * 16";

    /// <summary>Whether some stage up to this one has parameters, so that deltas must come this far. Asked once: through joins there are many ways up.</summary>
    public bool NeedsDelta => needsDelta ??= IsTrainable || Sources.Any(static source => source is { NeedsDelta: true });

    /// <summary>Who reads the output while training and sends a delta back, in the order of the stages.</summary>
    public IReadOnlyList<Reading> Readings => readings;

    /// <summary>The stage's own readings of others, to which it sends a delta back; not those whose source has the stage's delta anyway.</summary>
    public IEnumerable<Reading> OwnReadings => ownReadings.Where(static reading => !reading.SharesDelta);

    /// <summary>The matrices of the batch that training keeps for the stage.</summary>
    public virtual IEnumerable<Matrix> Matrices => [Output, .. Value != Output ? (Matrix[])[Value] : [], .. NeedsDelta && SharedDelta is null ? (Matrix[])[Delta] : []];

    /// <summary>What training keeps of each row of the batch beside those: the core's field and the floats of a row; or null.</summary>
    public virtual (string Field, int Floats)? RowNumbers => null;

    /// <summary>Floats of all that, of one sample.</summary>
    public long RowLength => Matrices.Sum(static matrix => matrix.View.PaddedLength) + (RowNumbers?.Floats ?? 0);

    /// <summary>What training keeps for the stage whatever the rows of the batch: the core's fields, and their floats.</summary>
    public virtual IEnumerable<(string Field, int Floats)> Vectors => [];

    /// <summary>Whether training takes something from all rows of the batch before the stage goes on with any of them, forward and backward: <see cref="Reduce"/>.</summary>
    public virtual bool NeedsBatch => false;

    /// <summary>What the run time adapts to the data before training, as the expression of a NormalizationPlace; or null.</summary>
    public virtual string? Adapts => null;

    /// <summary>The rows of a batch up to which threads share out the stage by columns, where it is the first that training runs; 0 where they never do.</summary>
    public virtual int SharedRows => 0;

    /// <summary>Whether that is ever worth while.</summary>
    public bool CanBeShared => SharedRows > 0;

    /// <summary>Whether it is done.</summary>
    public bool IsShared { get; set; }

    /// <summary>The method that runs the stage forward.</summary>
    public virtual KernelMethod Forward => ForwardAs("Forward", RowParameters.Range(View));

    /// <summary>The method that inference calls.</summary>
    public virtual KernelMethod Predict => Forward;

    /// <summary>The method that runs one part's share of the columns forward, of a stage that threads share out.</summary>
    public virtual KernelMethod? Share => null;

    /// <summary>The methods that carry the delta back to the stages that were read; none where nothing there needs it.</summary>
    public IEnumerable<KernelMethod> Backward => OwnReadings.Select(BackwardOf);

    /// <summary>The method that takes from the batch one part's share of what the stage needs of it to go forward, or null.</summary>
    public virtual KernelMethod? Reduce => null;

    /// <summary>The same for the way back.</summary>
    public virtual KernelMethod? ReduceBackward => null;

    /// <summary>The method that steps one part's share of the parameters, or null.</summary>
    public virtual KernelMethod? Update => null;

    /// <summary>The method that computes the stage right behind too, at inference, where <see cref="TryFold"/> said that there is one.</summary>
    public virtual KernelMethod? Folded => null;

    /// <summary>Lets a stage right behind be computed together with this one at inference, where this one can do that; says whether.</summary>
    public virtual bool TryFold(IFoldable behind) => false;

    /// <summary>Tells the stages that are read that they are; to be called in the order of the stages.</summary>
    public void Connect()
    {
        if (!Trains || InferenceOnly)
            return;

        ownReadings.AddRange(Sources.Select(static (source, number) => (source, number))
            .Where(static input => input.source is { NeedsDelta: true })
            .Select(input => new Reading(this, input.source!, input.number, alwaysAdds: AddsToLoss)));

        // The last reading goes back first; of two by one stage, that is to be the stream's.
        foreach (Reading reading in Enumerable.Reverse(ownReadings))
            reading.Source.readings.Add(reading);
    }

    /// <summary>The method that sums the gradients of a part of the parameters over the batch, from input and delta, and takes the step with them.</summary>
    protected KernelMethod StepMethod => Method("Update", [
        new MatrixParameter("x", Inputted[0]), new MatrixParameter("delta", Delta), .. KeptNumbers, .. RowParameters.All(View), .. Parameter.Share, Parameter.Step]);

    /// <summary>Writes the class of kernels.</summary>
    public abstract void WriteKernels(CodeWriter writer);

    /// <summary>Forward under another name, with other parameters that tell the rows.</summary>
    protected KernelMethod ForwardAs(string name, IReadOnlyList<Parameter> rows) => Method(
        name,
        [
            .. Inputted.Select(static (matrix, number) => new MatrixParameter(Input(number), matrix)), .. ArenaParameter, .. Numbers,
            new MatrixParameter("y", Output), .. Epilogue.SavesValue ? (Parameter[])[new MatrixParameter("value", Value)] : [], .. KeptNumbers, .. rows, .. Epilogue.NoiseParameter,
        ]);

    /// <summary>The method that carries the delta back along a reading.</summary>
    protected virtual KernelMethod BackwardOf(Reading reading)
        => Method(reading.Method, [new MatrixParameter("delta", Delta), .. ArenaParameter, .. BackwardReads(reading), .. reading.Parameters]);

    /// <summary>A method of the class.</summary>
    protected KernelMethod Method(string name, IReadOnlyList<Parameter> parameters) => new(TypeName, name, parameters);

    /// <summary>What a kernel calls one of its inputs: <c>x</c> for the stream, <c>x2</c> for the first that is joined to it.</summary>
    protected static string Input(int number) => number == 0 ? "x" : $"x{number + 1}";

    /// <summary>Whose outputs the inputs are, for a comment on what several are joined by: <c>; x is of dense3, x2 of stem</c>.</summary>
    protected string WhoseInputs
        => Joined.Count == 0 ? "" : $"; {string.Join(", ", Sources.Select(static (source, number) => $"{Input(number)}{(number == 0 ? " is" : "")} of {source?.Name ?? "the network's input"}"))}";

    /// <summary>What backward reads beside the delta.</summary>
    protected virtual IEnumerable<Parameter> BackwardReads(Reading reading) => [];

    /// <summary>The numbers that forward takes beside the parameters, of a stage that learns by the batch's statistics and predicts by those it has kept.</summary>
    protected virtual IEnumerable<Parameter> Numbers => [];

    /// <summary>The parameter arena, for a kernel that reads it.</summary>
    protected IEnumerable<Parameter> ArenaParameter => ReadsParameters ? [Parameter.Arena] : [];

    /// <summary>What training keeps of each row, as a parameter; nowhere at inference.</summary>
    protected IEnumerable<Parameter> KeptNumbers
        => RowNumbers is var (kept, _) ? [new Parameter("ref float statistics", $"ref {kept}.Origin") { Predicting = "ref Lanes.Nowhere" }] : [];

    private Matrix? SharedDelta => readings.Count == 1 && readings[0].SharesDelta ? readings[0].Reader.Delta : null;

    private Matrix MatrixOf(Stage? source) => source?.Output ?? input;
}
