using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Linear;

/// <summary>A layer that multiplies by a kernel, adds a bias and applies an activation: what all of them can be told about these.</summary>
internal abstract record KernelLayer : Layer
{
    /// <param name="arguments">The attribute's arguments.</param>
    /// <param name="units">The name of the argument that says how many columns the kernel has.</param>
    protected KernelLayer(Arguments arguments, string units)
    {
        UnitsArgument = units;
        Units = arguments.Get(units, 1);
        Activation = arguments.Get("activation", ActivationKind.Linear);
        UseBias = arguments.Get("UseBias", true);
        Initializer = arguments.Get("KernelInitializer", InitializerKind.GlorotUniform);
        KernelRules = WeightRules.Read(arguments, "Kernel");
        BiasRules = WeightRules.Read(arguments, "Bias");
        OutputL1 = arguments.Get("OutputL1", 0.0);
        OutputL2 = arguments.Get("OutputL2", 0.0);
    }

    public override string Learning
        => string.Concat(OutputPenalties.Where(static penalty => penalty.Value != 0).Select(static penalty => $", {penalty.Argument} = {Literal.Text(penalty.Value)}"));

    public override ActivationKind? Applies => Activation;

    public override string? ActivationArgument => "activation";

    public override KernelModel? Kernel
        => new(new(UnitsArgument, Units), new("KernelInitializer", Initializer), new("UseBias", UseBias)) { IsFullyConnected = IsFullyConnected };

    public override IReadOnlyList<Setting<double>> OutputPenalties => [new("OutputL1", OutputL1), new("OutputL2", OutputL2)];

    public override bool IsPenalized => base.IsPenalized || BiasRules.IsPenalized;

    public override int MostStages => Activation == ActivationKind.Linear ? 1 : 2;

    /// <summary>The kernel's columns.</summary>
    public int Units { get; }

    public ActivationKind Activation { get; }

    public bool UseBias { get; }

    public InitializerKind Initializer { get; }

    public WeightRules KernelRules { get; }

    public WeightRules BiasRules { get; }

    /// <summary>What the sum of the outputs' magnitudes adds to the loss, times this.</summary>
    public double OutputL1 { get; }

    /// <summary>What the sum of the outputs' squares adds to the loss, times this.</summary>
    public double OutputL2 { get; }

    /// <summary>Whether each output has a weight of its own for every input.</summary>
    protected virtual bool IsFullyConnected => false;

    private string UnitsArgument { get; }

    public override IEnumerable<Problem> Check()
    {
        if (Units < 1)
            yield return new Problem(Rules.Units, Site with { Argument = UnitsArgument }, Title, Units);

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

    /// <summary>The kernel and, where it is used, the bias.</summary>
    /// <param name="kernel">The kernel, without its penalties and bounds.</param>
    /// <param name="units">The columns of what comes out.</param>
    protected IEnumerable<TensorModel> Tensors(TensorModel kernel, int units)
    {
        yield return kernel with { Rules = KernelRules };
        if (UseBias)
            yield return TensorModel.Vector($"{Name}.bias", units, first: 0) with { Rules = BiasRules };
    }

    /// <summary>Adds the stage of the products, and what comes behind them.</summary>
    protected void Plan(NetworkPlan plan, InferredLayer inferred, Stage products)
    {
        plan.Append(products);
        plan.Activate(Activation, inferred);
        plan.Penalize(OutputL1, OutputL2, inferred);
    }

    /// <summary>What an activation and a missing bias add to the title: <c>, Relu, no bias</c>.</summary>
    protected string Suffix => $"{(Activation == ActivationKind.Linear ? "" : $", {Activation}")}{(UseBias ? "" : ", no bias")}";
}
