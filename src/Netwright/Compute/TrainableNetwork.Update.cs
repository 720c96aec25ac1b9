namespace Netwright.Compute;

/// <content>
/// The update: gradients of the parameters and the optimizer's step, in one phase where the step can be taken with the gradient in a register. Where it needs the
/// norm of the gradient first, that is stored, summed up in a second phase, and stepped with in a third; bounds of weights are kept in one of their own.
/// </content>
public abstract partial class TrainableNetwork<TTarget>
{
    private readonly WeightBounds? bounds;
    private readonly GradientClipping? clipping;

    /// <summary>The optimizer's learning rate in the steps to come.</summary>
    public double LearningRate { get; set; }

    /// <summary>Batches trained on so far, each an optimizer step unless a step takes several; in the update phase, the number of the batch in hand, from 1.</summary>
    public long Iteration { get; internal set; }

    /// <summary>Whether the parameters are those that the network was made with: it has not learnt, and nothing was loaded. Who writes to them directly is not seen.</summary>
    internal bool IsNew { get; private set; } = true;

    /// <summary>
    /// What the optimizer keeps beside the parameters, by name: arenas laid out as theirs, zero before the first step. A step depends on these, on the parameters,
    /// the learning rate and <see cref="Iteration"/> alone. They are empty until the network has room for a batch.
    /// </summary>
    public abstract IReadOnlyList<(string Name, AlignedBuffer Buffer)> OptimizerState { get; }

    /// <summary>The gradient arena, laid out as the parameters; empty until something needs a gradient as a whole.</summary>
    protected AlignedBuffer Gradients { get; private set; } = AlignedBuffer.Empty;

    /// <summary>The arena of the parameters' moving average, where one is kept.</summary>
    protected virtual AlignedBuffer Average => AlignedBuffer.Empty;

    /// <summary>Whether the update phase stores the gradient instead of taking the optimizer's step.</summary>
    protected bool StoresGradient { get; private set; }

    /// <summary>Makes the optimizer as it was before its first step.</summary>
    internal void RestartOptimizer()
    {
        Iteration = 0;
        foreach ((_, AlignedBuffer buffer) in OptimizerState)
            buffer.Span.Clear();
    }

    /// <summary>Begins a run of training: a moving average of the parameters begins where they are, whoever has set them since the last run.</summary>
    internal void BeginTraining() => CopyTrainable(Parameters, Average);

    /// <summary>Ends a run of training: where a moving average of the parameters is kept, it takes their place.</summary>
    internal void EndTraining()
    {
        if (Average.Length == 0 || Iteration == 0)
            return;

        CopyTrainable(Average, Parameters);
    }

    /// <summary>Takes the optimizer's step with a range of the stored gradient, times a factor; only where it needs the norm of the gradient.</summary>
    protected virtual void TakeStep(int from, int to, float factor)
    {
    }

    private void StepWith(WorkerTeam team)
    {
        StoresGradient = false;
        Run(team, Updating);
        if (clipping is not null && Iteration % Description.AccumulationSteps == 0)
        {
            team.Run(this, static (network, part, parts) => network.clipping!.Sum(network.Gradients.Span, part, parts));
            clipping.Scale();
            team.Run(this, static (network, part, parts) => network.TakeSteps(part, parts));
        }

        if (bounds is not null)
            team.Run(this, static (network, part, parts) => network.bounds!.Keep(network.Parameters.Span, part, parts));
    }

    private void TakeSteps(int part, int parts)
    {
        foreach (ArenaBlock block in clipping!.Share(part, parts))
            TakeStep(block.Start, block.End, clipping.FactorOf(block));
    }

    private void CopyTrainable(AlignedBuffer source, AlignedBuffer destination)
    {
        if (Average.Length == 0)
            return;

        foreach (ParameterTensor tensor in Description.Tensors)
        {
            if (tensor.IsTrainable)
                source.Span.Slice(tensor.Offset, tensor.ArenaLength).CopyTo(destination.Span[tensor.Offset..]);
        }
    }

    private void ReserveGradients()
    {
        if (Gradients.Length == 0)
            Gradients = new AlignedBuffer(Description.ArenaLength);
    }
}
