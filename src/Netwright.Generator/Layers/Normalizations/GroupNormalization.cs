using Netwright.Generator.Model;
using Netwright.Generator.Planning;
using Netwright.Generator.Text;

namespace Netwright.Generator.Layers.Normalizations;

/// <summary>y = (x - mean) / √(variance + ε) · weight + bias, with mean and variance of each sample over all positions and the channels of a group.</summary>
internal sealed record GroupNormalization : TrainedNormalization
{
    private const int UsualGroups = 32;

    // A group of each channel.
    private const int Instances = -1;

    public override string Kind => "GroupNormalization";

    public override string Title => $"{Kind}({Groups.Value}{(Epsilon == UsualEpsilon ? "" : $", Epsilon = {Literal.Text(Epsilon)}")}{(Centers ? "" : ", no bias")}{(Scales ? "" : ", no weight")})";

    /// <summary>The groups, or -1.</summary>
    public required Setting<int> Groups { get; init; }

    /// <summary>Whether there are biases.</summary>
    public required bool Centers { get; init; }

    /// <summary>Whether there are weights.</summary>
    public required bool Scales { get; init; }

    public static Layer Read(Arguments arguments) => new GroupNormalization
    {
        Site = arguments.Site,
        Groups = new("groups", arguments.Get("groups", UsualGroups)),
        Epsilon = arguments.Get("Epsilon", UsualEpsilon),
        Centers = arguments.Get("Center", true),
        Scales = arguments.Get("Scale", true),
    };

    public override Shape? Infer(Shape input, ShapeTrace trace)
    {
        if (Groups.Value != Instances && !trace.RequireEvenGroups(this, Groups, (input.Channels, $"{input.Channels} channels from {trace.Origin}")))
            return null;

        if (input.Length == Count(input))
            trace.Report(new Problem(Rules.NormalizesOne, Site, Title, input.Length == 1 ? "one element" : "one element for each group", trace.Origin, Centers ? "its bias" : "zeros").About(trace.OriginSite));
        return input;
    }

    public override bool LooksAtPositions(Shape input) => input.Rank > 1;

    public override IEnumerable<TensorModel> Parameters(Shape input, Shape? map) => [.. Scales ? (TensorModel[])[Weights(input)] : [], .. Centers ? (TensorModel[])[Biases(input)] : []];

    // Two rows of moments.
    public override long Workspace(Shape input, Shape output) => 2L * Shape.Padded(input.Channels);

    public override void Plan(NetworkPlan plan, InferredLayer inferred) => plan.Append(new GroupNormalizationStage(plan, inferred) { Epsilon = Epsilon, Groups = Count(inferred.Input) });

    private int Count(Shape input) => Groups.Value == Instances ? input.Channels : Groups.Value;
}
