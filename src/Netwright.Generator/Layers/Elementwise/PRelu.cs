using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Elementwise;

/// <summary>y = x where that is positive, else alpha · x, with an alpha for each element, or for all along some axes.</summary>
internal sealed record PRelu : Layer
{
    private const string AxesArgument = "SharedAxes";

    public override string Kind => "PRelu";

    public override string Title => SharedAxes.Count == 0 ? Kind : $"{Kind}(SharedAxes = [{string.Join(", ", SharedAxes)}])";

    // Whatever activation came before, what comes out is unbounded again.
    public override ActivationKind? Applies => ActivationKind.Linear;

    /// <summary>The axes along which elements share an alpha, counted from 1, as written.</summary>
    public required EquatableArray<int> SharedAxes { get; init; }

    /// <summary>Penalties and bounds of alpha.</summary>
    public required WeightRules AlphaRules { get; init; }

    public static Layer Read(Arguments arguments) => new PRelu { Site = arguments.Site, SharedAxes = arguments.IntegersIfAny(AxesArgument), AlphaRules = WeightRules.Read(arguments, "Alpha") };

    public override IEnumerable<Problem> Check() => AlphaRules.Check(this, "Alpha");

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        foreach (int axis in SharedAxes.Where(axis => axis < 1 || axis > input.Rank))
        {
            Site site = Site with { Argument = AxesArgument };
            Mend none = new("Let no element share its alpha", new Edit(EditKind.RemoveArgument, site));
            Mend positions = new("Let the positions share alpha", new Edit(EditKind.SetArgument, site, $"[{string.Join(", ", Enumerable.Range(1, input.Rank - 1))}]"));
            trace.Report(new Problem(Rules.SharedAxis, site, Title, axis, input, trace.Origin, input.Rank).About(trace.OriginSite).MendedBy(input.Rank == 1 ? [none] : [positions, none]));
            return null;
        }

        return input;
    }

    public override bool LooksAtPositions(Shape input) => input.Rank > 1;

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map)
    {
        int rows = AlphaAxis.Rows(Axes(input)), columns = IsShared(input.Rank) ? 1 : input.Channels;
        yield return (rows == 1 ? TensorModel.Vector($"{Name}.weight", columns, first: 0) : TensorModel.Kernel($"{Name}.weight", rows, columns, InitializerKind.Zeros)) with { Rules = AlphaRules };
    }

    // A sum for each row of alphas.
    public override long Workspace(Shape input, Shape output) => 16L * AlphaAxis.Rows(Axes(input));

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new PReluStage(plan, inferred)
    {
        Alpha = plan.Offset($"{Name}.weight"),
        Axes = Axes(inferred.Input),
        SharesChannels = IsShared(inferred.Input.Rank),
        Rules = AlphaRules,
    });

    // The dimensions of positions, neighbours that are both shared or both not as one.
    private IReadOnlyList<AlphaAxis> Axes(Shape input)
    {
        List<AlphaAxis> axes = [];
        for (int axis = 1; axis < input.Rank; axis++)
        {
            int length = input.Dimensions[axis - 1];
            if (axes.Count > 0 && axes[axes.Count - 1].IsShared == IsShared(axis))
                axes[axes.Count - 1] = axes[axes.Count - 1] with { Length = axes[axes.Count - 1].Length * length };
            else
                axes.Add(new AlphaAxis(length, IsShared(axis)));
        }

        return axes;
    }

    private bool IsShared(int axis) => SharedAxes.Contains(axis);
}
