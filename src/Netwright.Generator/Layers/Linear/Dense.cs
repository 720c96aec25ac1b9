using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Linear;

/// <summary>y = activation(x · kernel + bias), from [in] to [units]; per position from [.., in] to [.., units], with the same kernel at each.</summary>
internal sealed record Dense : Layer
{
    public override string Kind => "Dense";

    public override string Title
        => $"Dense({Units}{(Activation == ActivationKind.Linear ? "" : $", {Activation}")}{(UseBias ? "" : ", no bias")}{(PerPosition ? ", per position" : "")})";

    public override string Learning
        => string.Concat(OutputPenalties.Where(static penalty => penalty.Value != 0).Select(static penalty => $", {penalty.Argument} = {Literal.Text(penalty.Value)}"));

    public override ActivationKind? Applies => Activation;

    public override string? ActivationArgument => "activation";

    public override KernelModel? Kernel
        => new(new("units", Units), new("KernelInitializer", Initializer), new("UseBias", UseBias)) { IsFullyConnected = true };

    public override IReadOnlyList<Setting<double>> OutputPenalties => [new("OutputL1", OutputL1), new("OutputL2", OutputL2)];

    public override bool IsPenalized => base.IsPenalized || BiasRules.IsPenalized;

    public required int Units { get; init; }

    public required ActivationKind Activation { get; init; }

    public required bool UseBias { get; init; }

    /// <summary>Whether the layer works on the last dimension alone.</summary>
    public required bool PerPosition { get; init; }

    public required InitializerKind Initializer { get; init; }

    public required WeightRules KernelRules { get; init; }

    public required WeightRules BiasRules { get; init; }

    /// <summary>What the sum of the outputs' magnitudes adds to the loss, times this.</summary>
    public required double OutputL1 { get; init; }

    /// <summary>What the sum of the outputs' squares adds to the loss, times this.</summary>
    public required double OutputL2 { get; init; }

    public override int MostStages => Activation == ActivationKind.Linear ? 1 : 2;

    public static Layer Read(Arguments arguments) => new Dense
    {
        Site = arguments.Site,
        Units = arguments.Get("units", 1),
        Activation = arguments.Get("activation", ActivationKind.Linear),
        UseBias = arguments.Get("UseBias", true),
        PerPosition = arguments.Get("PerPosition", false),
        Initializer = arguments.Get("KernelInitializer", InitializerKind.GlorotUniform),
        KernelRules = WeightRules.Read(arguments, "Kernel"),
        BiasRules = WeightRules.Read(arguments, "Bias"),
        OutputL1 = arguments.Get("OutputL1", 0.0),
        OutputL2 = arguments.Get("OutputL2", 0.0),
    };

    public override IEnumerable<Problem> Check()
    {
        if (Units < 1)
            yield return new Problem(Rules.Units, Site with { Argument = "units" }, Title, Units);

        foreach (Problem problem in (Problem[])[.. KernelRules.Check(this, "Kernel"), .. BiasRules.Check(this, "Bias")])
            yield return problem;

        foreach (string setting in UseBias ? [] : BiasRules.Asked("Bias"))
        {
            Site site = Site with { Argument = setting };
            yield return new Problem(Rules.NoBias, site, Title, setting).MendedBy(new Mend($"Remove {setting}", new Edit(EditKind.RemoveArgument, site)));
        }

        foreach (Problem problem in WeightRules.CheckFactors(Site, OutputPenalties))
            yield return problem;
    }

    public override string PerPositionArgument => "PerPosition";

    public override bool LooksAtPositions(Shape input) => PerPosition && input.Rank > 1;

    public override Shape? Infer(Shape input, ShapeTrace trace)
        => PerPosition || trace.RequireVector(this, input) ? new Shape([.. input.Dimensions.Take(input.Rank - 1), Units]) : null;

    public override IEnumerable<TensorModel> Parameters(Shape input)
    {
        yield return TensorModel.Kernel($"{Name}.weight", input.Dimensions[input.Rank - 1], Units, Initializer) with { Rules = KernelRules };
        if (UseBias)
            yield return TensorModel.Vector($"{Name}.bias", Units, first: 0) with { Rules = BiasRules };
    }

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        plan.Append(new DenseStage(plan, inferred)
        {
            Kernel = plan.Offset($"{Name}.weight"),
            Bias = UseBias ? plan.Offset($"{Name}.bias") : null,
            KernelRules = KernelRules,
            BiasRules = BiasRules,
        });
        plan.Activate(Activation, inferred);
        plan.Penalize(OutputL1, OutputL2, inferred);
    }
}
