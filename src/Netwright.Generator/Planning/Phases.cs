using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>The phases of a network's training, and the lists of those that learn, update, measure and adapt, by their places among all.</summary>
internal sealed class Phases
{
    private readonly List<Phase> all = [];
    private readonly Stage[] stages;

    private Phases(NetworkPlan plan)
    {
        stages = [.. plan.TrainedStages];
        Learning = stages.Any(static stage => stage.NeedsBatch) ? LearnInSegments() : [Number(Learn("Learn", "rows of a batch, each by itself", gathers: true, stages, stages))];
        Updating = [Number(new Phase("Update", PhaseKind.Parameters, "Sums the gradients of a part of the parameters over the batch, and takes the optimizer's step with them.")
        {
            Parts = [.. stages.Select(static stage => stage.Update).OfType<KernelMethod>()],
        })];
        Measuring = [Number(new Phase("Measure", PhaseKind.Rows, "Runs rows of a batch forward as inference does, and measures their loss.") { Gathers = true, Forward = ForwardOf(stages), Judges = true })];
        if (stages[0].IsShared)
            LearningShared = LearnShared(stages[0]);
        if (plan.Adapted is { } adapted)
            Adapting = [Number(Adapt(adapted))];
    }

    /// <summary>All phases.</summary>
    public IReadOnlyList<Phase> All => all;

    /// <summary>Those that learn from a batch, up to the deltas.</summary>
    public IReadOnlyList<int> Learning { get; }

    /// <summary>Those that do in small batches, where threads share out the first layer; empty where they never do.</summary>
    public IReadOnlyList<int> LearningShared { get; } = [];

    /// <summary>Those that step the parameters.</summary>
    public IReadOnlyList<int> Updating { get; }

    /// <summary>Those that measure a batch.</summary>
    public IReadOnlyList<int> Measuring { get; }

    /// <summary>Those that run what comes before the layer that is adapted to the data; empty where there is none.</summary>
    public IReadOnlyList<int> Adapting { get; } = [];

    /// <summary>Plans the phases of a network with a loss.</summary>
    public static Phases Of(NetworkPlan plan) => new(plan);

    private static IReadOnlyList<KernelMethod> ForwardOf(IEnumerable<Stage> stages) => [.. stages.Select(static stage => stage.Forward)];

    private static IReadOnlyList<KernelMethod> BackwardOf(IEnumerable<Stage> stages) => [.. stages.Reverse().SelectMany(static stage => stage.Backward)];

    private static Phase Learn(string name, string rows, bool gathers, IReadOnlyList<Stage> forward, IEnumerable<Stage> backward)
        => new(name, PhaseKind.Rows, $"Learns from {rows}: forward, the loss, and back.")
        {
            Gathers = gathers,
            Forward = ForwardOf(forward),
            Judges = true,
            Learns = true,
            Backward = BackwardOf(backward),
        };

    // In small batches threads take the columns of the first layer that they update, not rows.
    private IReadOnlyList<int> LearnShared(Stage first)
    {
        Stage[] others = [.. stages.Skip(1)];
        return
        [
            Number(new Phase("Collect", PhaseKind.Rows, "Gathers rows of a batch, for all threads.") { Gathers = true, Learns = true }),
            Number(new Phase("Share", PhaseKind.Columns, $"Runs a part of {first.Name}'s columns forward over all rows.") { Parts = [first.Share!] }),
            Number(Learn("LearnBehind", $"rows of the batch behind {first.Name}", gathers: false, others, stages)),
        ];
    }

    // What is adapted stands before all parameters, and so does what comes before it.
    private Phase Adapt(Stage adapted) => new("Arrive", PhaseKind.Rows, $"Runs the layers before {adapted.Name}, which is adapted to the data, over rows of a batch.")
    {
        Gathers = true,
        Forward = ForwardOf(stages.TakeWhile(stage => stage != adapted)),
    };

    // A stage that needs the whole batch begins a segment on the way forward. On the way back it carries its delta on in the segment before. It reduces the batch
    // in front of each.
    private IReadOnlyList<int> LearnInSegments()
    {
        List<List<Stage>> segments = [[]];
        foreach (Stage stage in stages)
        {
            if (stage.NeedsBatch)
                segments.Add([]);
            segments[segments.Count - 1].Add(stage);
        }

        List<int> phases = [];
        int last = segments.Count - 1;
        for (int i = 0; i < last; i++)
        {
            Stage next = segments[i + 1][0];
            string rows = i == 0 ? "Gathers rows of a batch to learn from, and runs them" : "Runs rows of the batch";
            phases.Add(Number(new Phase($"Forward{i}", PhaseKind.Rows, $"{rows} forward up to {next.Name}, which needs the whole batch.") { Gathers = i == 0, Forward = ForwardOf(segments[i]), Learns = true }));
            AddReduction(phases, $"Reduce{i + 1}", next, "forward", next.Reduce);
        }

        phases.Add(Number(Learn($"Learn{last}", $"rows of the batch from {segments[last][0].Name} on", gathers: false, segments[last], segments[last].Skip(1))));
        for (int i = last - 1; i >= 0; i--)
        {
            Stage next = segments[i + 1][0];
            AddReduction(phases, $"ReduceBack{i + 1}", next, "back", next.ReduceBackward);
            if (BackwardOf(segments[i].Skip(i == 0 ? 0 : 1).Append(next)) is { Count: > 0 } backward)
                phases.Add(Number(new Phase($"Backward{i}", PhaseKind.Rows, $"Carries the deltas of rows back from {next.Name} on.") { Backward = backward }));
        }

        return phases;
    }

    private void AddReduction(List<int> phases, string name, Stage stage, string way, KernelMethod? kernel)
    {
        if (kernel is not null)
            phases.Add(Number(new Phase(name, PhaseKind.Reduction, $"Computes a part of what {stage.Name} needs of the whole batch on the way {way}.") { Parts = [kernel] }));
    }

    private int Number(Phase phase)
    {
        all.Add(phase);
        return all.Count - 1;
    }
}
