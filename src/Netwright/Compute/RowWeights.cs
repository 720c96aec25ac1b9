namespace Netwright.Compute;

/// <summary>The weights of the rows of a batch, which their losses and their gradients are multiplied by.</summary>
/// <param name="positions">The positions of an output, which share the weight of their sample.</param>
internal sealed class RowWeights(int positions)
{
    private float[] weights = [];
    private bool isOn;

    /// <summary>Begins a batch.</summary>
    /// <param name="isWeighted">Whether its samples have weights of their own; else every row weighs 1.</param>
    /// <param name="rows">Its rows.</param>
    public void Begin(bool isWeighted, int rows)
    {
        isOn = isWeighted;
        if (isWeighted && weights.Length < rows)
            weights = new float[rows];
    }

    /// <summary>Notes the weight of a row's sample.</summary>
    public void Gather<TTarget>(Dataset<TTarget> data, int sample, int row)
        where TTarget : unmanaged
    {
        if (isOn)
            weights[row] = data.Weight(sample);
    }

    /// <summary>Weighs the losses of rows.</summary>
    public void Weigh(Span<float> losses, int from, int to)
    {
        for (int position = from * positions; isOn && position < to * positions; position++)
            losses[position] *= weights[position / positions];
    }

    /// <summary>Weighs rows of the last layer's delta, from which all other gradients follow.</summary>
    /// <param name="delta">The delta's first float, in panels.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="from">The first row of the batch.</param>
    /// <param name="to">The row past the last.</param>
    /// <param name="stride">The rows of the batch that its panels have room for.</param>
    public void Weigh(ref float delta, int columns, int from, int to, int stride)
    {
        for (int position = from * positions; isOn && position < to * positions; position++)
            Panels.Scale(ref delta, position, stride * positions, columns, weights[position / positions]);
    }
}
