namespace Netwright.Tests.Reference;

/// <summary>A layer of a <see cref="ReferenceNetwork"/>.</summary>
internal abstract record ReferenceLayer;

/// <summary>A fully connected layer: its parameters are a kernel [units, inputs] and, with a bias, a vector [units].</summary>
internal sealed record ReferenceDense(int Inputs, int Units, bool Bias) : ReferenceLayer;

/// <summary>An activation function over the whole vector.</summary>
internal sealed record ReferenceActivate(Activation Kind) : ReferenceLayer;

/// <summary>Dropout whose random factors are given: by the row of the batch and the element, 0 or 1 / (1 - rate).</summary>
internal sealed record ReferenceDropout(Func<int, int, double> Factor) : ReferenceLayer;

/// <summary>A tensor of parameters, in PyTorch's shape and order: row by row at an offset in the flat parameters.</summary>
internal sealed record ReferenceTensor(string Name, int Offset, int Count)
{
    /// <summary>The tensor's part of flat parameters or of their gradient.</summary>
    public double[] Of(double[] flat) => flat[Offset..(Offset + Count)];
}
