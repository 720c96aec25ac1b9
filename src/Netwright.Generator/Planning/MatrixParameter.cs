using Netwright.Generator.Text;

namespace Netwright.Generator.Planning;

/// <summary>A matrix as a kernel takes it. What a kernel keeps for the way back is nowhere at inference.</summary>
internal sealed record MatrixParameter : Parameter
{
    public MatrixParameter(string name, Matrix matrix)
        : base($"ref float {name}", $"ref {matrix.Field}.Origin")
    {
        Matrix = matrix;
        Predicting = matrix.Local is { } local ? $"ref {local}" : "ref Lanes.Nowhere";
    }

    /// <summary>The matrix.</summary>
    public Matrix Matrix { get; }
}
