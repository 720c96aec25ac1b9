using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>How a phase is shared out among threads; the run time's enum of that name says what each means.</summary>
internal enum PhaseKind
{
    Rows,
    Columns,
    Reduction,
    Parameters,
}

/// <summary>A phase of a step: what all threads are through with before any of them begins the next phase. The core has a method for it.</summary>
/// <param name="Name">The method's name.</param>
/// <param name="Kind">How it is shared out.</param>
/// <param name="Summary">What it does, for the method's comment.</param>
internal sealed record Phase(string Name, PhaseKind Kind, string Summary)
{
    /// <summary>Whether it gathers the samples of its rows first.</summary>
    public bool Gathers { get; init; }

    /// <summary>The kernels that run its rows forward.</summary>
    public IReadOnlyList<KernelMethod> Forward { get; init; } = [];

    /// <summary>Whether the loss comes behind them.</summary>
    public bool Judges { get; init; }

    /// <summary>Whether a step is taken with the batch, so that the loss sends a delta back; else it is only measured.</summary>
    public bool Learns { get; init; }

    /// <summary>The kernels that carry the deltas of its rows back then.</summary>
    public IReadOnlyList<KernelMethod> Backward { get; init; } = [];

    /// <summary>The kernels that compute its part, where it is not of rows.</summary>
    public IReadOnlyList<KernelMethod> Parts { get; init; } = [];

    /// <summary>Whether anything in it reads the parameter arena.</summary>
    public bool ReadsArena => Forward.Concat(Backward).Concat(Parts).Any(static kernel => kernel.ReadsArena);
}
