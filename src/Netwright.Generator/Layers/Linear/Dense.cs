using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Linear;

/// <summary>y = activation(x · kernel + bias), from [in] to [units]; per position from [.., in] to [.., units], with the same kernel at each.</summary>
internal sealed record Dense : KernelLayer
{
    private Dense(Arguments arguments)
        : base(arguments, "units")
        => PerPosition = arguments.Get("PerPosition", false);

    public override string Kind => "Dense";

    public override string Title => $"Dense({Units}{Suffix}{(PerPosition ? ", per position" : "")})";

    public override string PerPositionArgument => "PerPosition";

    /// <summary>Whether the layer works on the last dimension alone.</summary>
    public bool PerPosition { get; }

    protected override bool IsFullyConnected => true;

    public static Layer Read(Arguments arguments) => new Dense(arguments) { Site = arguments.Site };

    public override bool LooksAtPositions(Shape input) => PerPosition && input.Rank > 1;

    public override Shape? Infer(Shape input, ShapeTrace trace)
        => PerPosition || trace.RequireVector(this, input) ? input.With(Units) : null;

    // The map is one thing more that a vector can come from: files have its channels first.
    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
        => Tensors(TensorModel.Kernel($"{Name}.weight", input.Channels, Units, Initializer) with { Channels = input.Rank == 1 && map is { Rank: > 1 } ? map.Channels : 0 }, Units);

    public override Shape? Map(Shape output, Shape? map) => null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => Plan(plan, inferred, new DenseStage(plan, inferred)
    {
        Kernel = plan.Offset($"{Name}.weight"),
        Bias = UseBias ? plan.Offset($"{Name}.bias") : null,
        KernelRules = KernelRules,
        BiasRules = BiasRules,
    });
}
