namespace Netwright;

/// <summary>Orders the dimensions anew: <c>[Permute(2, 1)]</c> exchanges rows and columns, y[j, i] = x[i, j]. It has no parameters.</summary>
/// <param name="dims">The dimensions of the input in the order of the output, counted from 1 and without the batch, each once; as Keras counts them.</param>
public sealed class PermuteAttribute(params int[] dims) : LayerAttribute
{
    /// <summary>The dimensions of the input in the order of the output, counted from 1.</summary>
    public int[] Dims { get; } = dims;
}
