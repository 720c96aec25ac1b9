using Netwright.Generator.Layers.Elementwise;
using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Layers.Noises;

/// <summary>Dropout of whole channels of a map: all positions of one are kept or dropped together.</summary>
internal sealed record SpatialDropout : DropoutLayer
{
    // Where the layer stands in a plan: its positions, and the columns of a row with their padding. They tell which numbers of elements are of the same channel.
    private int positions = 1, columns = 16;

    public override string Kind => $"SpatialDropout{Dimensions}D";

    public override bool KeepsSigns => true;

    /// <summary>The dimensions of positions.</summary>
    public required int Dimensions { get; init; }

    public static Func<Arguments, Layer> Read(int dimensions)
        => arguments => new SpatialDropout { Site = arguments.Site, Rate = arguments.Get("rate", 0.0), Dimensions = dimensions };

    public override bool LooksAtPositions(Shape input) => true;

    public override Shape? Infer(Shape input, ShapeTrace trace) => trace.RequireMap(this, input, Dimensions) ? input : null;

    public override void Plan(NetworkPlan plan, InferredLayer inferred)
    {
        if (WhyIdle(inferred.Input) is not null)
            return;

        View view = View.ByPosition(inferred.Input);
        plan.Disturb(this with { positions = view.Positions, columns = view.PaddedChannels }, inferred);
    }

    public override string Disturb(string elements, string counter) => $"{elements} *= {Factors(counter)};";

    // The number of an element of the batch is (sample · positions + position) · columns + column; without the position it is the same for all of a channel.
    public override string Factors(string counter)
    {
        string sample = $"({counter}) / {positions * columns}", channel = columns == 16 ? "" : $" + ({counter}) % {columns}";
        return Keep($"{sample} * {columns}{channel}", 1 / (1 - Rate));
    }
}
