using Netwright.Generator.Model;
using Netwright.Generator.Planning;

namespace Netwright.Generator.Declaration;

/// <summary>The shapes of a declared network, layer by layer, and all that is wrong with it. Analyzer and generator both stand on this.</summary>
internal sealed record Inference(EquatableArray<InferredLayer> Layers, EquatableArray<Problem> Problems)
{
    /// <summary>More floats than this no array holds (Array.MaxLength, less room to align).</summary>
    public const long MostFloats = 0x7FFFFFC7 - 32;

    /// <summary>Whether code can be generated: everything was read, no problem is an error, and the project's C# is not too old.</summary>
    public bool IsValid(NetworkModel network)
        => !network.Incomplete && network.CanExtend && network.Language >= Languages.Least && Problems.All(static problem => !Rules.IsError(problem.Rule));

    /// <summary>Infers the shapes of a network.</summary>
    public static Inference Run(NetworkModel network)
    {
        List<Problem> problems = [.. network.Problems];
        problems.AddRange(network.Layers.SelectMany(static layer => layer.Check()));
        ReferenceRules.Check(network.Layers, problems);
        if (network.Loss is { } loss)
            problems.AddRange(loss.Check());
        if (network.Optimizer is { } optimizer)
            problems.AddRange(optimizer.Check());

        ShapeTrace trace = new(Arrival.Input(network.Site, network.Input), problems);
        bool sound = !network.Incomplete
            && network.Input.Rank > 0
            && network.Input.Dimensions.All(static dimension => dimension > 0)
            && network.Input.LongLength <= MostFloats
            && network.Layers.All(static layer => layer.Check().All(static problem => !Rules.IsError(problem.Rule)));
        if (sound)
            Walk(network, trace, problems);

        // Advice waits until the network stands.
        if (problems.Exists(static problem => Rules.IsError(problem.Rule)))
            problems.RemoveAll(static problem => Rules.IsAdvice(problem.Rule));

        return new Inference(new EquatableArray<InferredLayer>(trace.Passed), new EquatableArray<Problem>(problems));
    }

    private static void Walk(NetworkModel network, ShapeTrace trace, List<Problem> problems)
    {
        long floats = 0;
        Results results = new(network.Input);
        Shape? map = null;
        foreach (Layer layer in network.Layers)
        {
            Shape input = trace.Current;
            if (!trace.TryEnter(layer) || layer.Infer(input, trace) is not { } output)
                return;

            EquatableArray<TensorModel> tensors = new(layer.Parameters(input, map));
            floats += tensors.Sum(static tensor => tensor.ArenaLength);
            if (floats > MostFloats)
            {
                problems.Add(new Problem(Rules.TooManyParameters, layer.Site, layer.Title, input, floats, MostFloats));
                return;
            }

            results.Add(layer, input, output);
            if (results.Floats > MostFloats)
            {
                problems.Add(new Problem(Rules.ResultsTooLarge, layer.Site, layer.Title, results.Floats, MostFloats));
                return;
            }

            map = layer.Map(output, map);
            trace.Pass(new InferredLayer(layer, input, trace.Joined, output, tensors));
        }

        ActivationRules.Check(network, trace.Passed, problems);
        MapRules.Check(trace.Passed, problems);
        if (TypedHeads.Fits(network, trace, problems))
            Heads.Check(network, trace, problems);
    }

    /// <summary>The floats of all that layers put out, and of what the one in hand takes beside it; at most, for the plan may need less.</summary>
    private sealed class Results(Shape input)
    {
        // Flat, and by positions with the reshape of the input.
        private long flat, byPosition = Padded(input), workspace;
        private bool looksAtPositions;

        public long Floats => (looksAtPositions ? byPosition : flat) + workspace;

        public void Add(Layer layer, Shape input, Shape output)
        {
            // A loss is computed at each position of what the last layer puts out.
            looksAtPositions |= layer.LooksAtPositions(input) || output.Rank > 1;
            flat += layer.MostStages * Shape.Padded(output.LongLength);
            byPosition += Math.Max(layer.MostStages, 1) * Padded(output);
            workspace = layer.Workspace(input, output);
        }

        // More than any network may have is as good as the most.
        private static long Padded(Shape shape) => (long)Math.Min((double)(shape.LongLength / shape.Channels) * Shape.Padded(shape.Channels), long.MaxValue / 1024);
    }
}
