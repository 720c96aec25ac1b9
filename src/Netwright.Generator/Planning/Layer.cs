using Netwright.Generator.Model;

namespace Netwright.Generator.Planning;

/// <summary>A layer as declared: what it needs, what it makes of a shape, which parameters it has, and how it becomes stages of code.</summary>
internal abstract record Layer
{
    /// <summary>The kind's name as users write it, <c>Dense</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>The layer's own name, given or made: <c>dense1</c>.</summary>
    public string Name { get; init; } = "";

    /// <summary>The attribute that declares it.</summary>
    public required Site Site { get; init; }

    /// <summary>As it reads in messages and in the layer table: <c>Dense(128, Relu)</c>.</summary>
    public abstract string Title { get; }

    /// <summary>As <see cref="Title"/>, but only what decides the inference function; null where the layer does nothing then.</summary>
    public virtual string? Signature => Title;

    /// <summary>What the title does not say of how the layer learns.</summary>
    public virtual string Learning => "";

    /// <summary>The activation that the layer's output went through last, or null where the layer applies none of its own.</summary>
    public virtual ActivationKind? Applies => null;

    /// <summary>The argument that chooses the activation, or null where the user has no choice of one.</summary>
    public virtual string? ActivationArgument => null;

    /// <summary>Whether the layer is an activation function and nothing else.</summary>
    public virtual bool IsActivation => false;

    /// <summary>The kernel that the layer multiplies by, or null where it has none.</summary>
    public virtual KernelModel? Kernel => null;

    /// <summary>The factors of the penalties on the outputs.</summary>
    public virtual IReadOnlyList<Setting<double>> OutputPenalties => [];

    /// <summary>Whether the loss reads the layer's outputs, or more of its bias than the next layer sees.</summary>
    public virtual bool IsPenalized => OutputPenalties.Any(static penalty => penalty.Value > 0);

    /// <summary>Whether the layer subtracts each feature's mean over the batch, and with it any bias that was added before.</summary>
    public virtual bool SubtractsMean => false;

    /// <summary>What every element is multiplied by, and what is added then, where the layer does nothing else; or null.</summary>
    public virtual (double Scale, double Offset)? Rescales => null;

    /// <summary>Whether what comes out is what comes in times one number, plus another.</summary>
    public bool OnlyRescales => Rescales is not null;

    /// <summary>Whether the layer treats the positions of a shape one by one, or looks from one to another; else it sees elements alone.</summary>
    public virtual bool LooksAtPositions(Shape input) => false;

    /// <summary>The argument that lets the layer work at each position of a shape that is no vector, or null where it has none.</summary>
    public virtual string? PerPositionArgument => null;

    /// <summary>Whether elements are disturbed while training.</summary>
    public virtual bool Disturbs => false;

    /// <summary>Whether what comes in is the end of a residual branch: it is added to the outputs of other layers.</summary>
    public virtual bool EndsBranch => false;

    /// <summary>The layers whose outputs it takes beside what the layer before it puts out; inference finds what they are.</summary>
    public virtual EquatableArray<Reference> References => default;

    /// <summary>
    /// The most stages of code that the layer can become, each with a matrix as wide as its output. Not counted is the one that moves elements from one view of a matrix to another, where a layer
    /// that has no other, such as a flatten behind a map, needs it.
    /// </summary>
    public virtual int MostStages => 1;

    /// <summary>Whether the layer names the shape anew alone: all elements keep their order.</summary>
    public virtual bool OnlyReshapes => false;

    /// <summary>Of the layers of a network, the one whose activation its outputs went through last, or null.</summary>
    public static Layer? Deciding(IEnumerable<Layer> layers) => layers.LastOrDefault(static layer => layer.Applies is not null);

    /// <summary>Where the activation is chosen; the whole attribute where it is not.</summary>
    public Site ActivationSite => Site with { Argument = ActivationArgument };

    /// <summary>Why the layer changes nothing of what comes in, for messages; null where it does something.</summary>
    public virtual string? WhyIdle(Shape input) => null;

    /// <summary>What is wrong with the arguments, whatever comes in.</summary>
    public virtual IEnumerable<Problem> Check() => [];

    /// <summary>The shape that comes out, or null where the layer cannot take what comes in; the problem is then added. What it refers to stands in the trace.</summary>
    public abstract Shape? Infer(Shape input, ShapeTrace trace);

    /// <summary>The parameters, and what is kept and saved beside them, before their places in the arena are known.</summary>
    /// <param name="input">The shape of what comes in.</param>
    /// <param name="map">The map whose elements these are in their order, where layers before have looked at one; else null.</param>
    public virtual IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => [];

    /// <summary>The map whose elements come out in their order, from the one that came in: the same, unless the layer makes another or mixes them.</summary>
    public virtual Shape? Map(Shape output, Shape? map) => map;

    /// <summary>The most floats that a thread takes for the layer's kernels beside what comes in and goes out, however small a part of the batch it runs.</summary>
    public virtual long Workspace(Shape input, Shape output) => 0;

    /// <summary>Whether the layer takes the network's input as it is packed, though it looks at positions.</summary>
    public virtual bool TakesPackedInput(Shape input) => false;

    /// <summary>Adds the stages of code that compute the layer, or joins the stage before.</summary>
    public abstract void Plan(NetworkPlan plan, InferredLayer inferred);
}
