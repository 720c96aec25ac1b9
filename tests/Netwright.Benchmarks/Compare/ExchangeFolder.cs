using System.Runtime.InteropServices;

namespace Netwright.Benchmarks.Compare;

/// <summary>A folder through which a peer gets Netwright's parameters, inputs and the outputs that it should have.</summary>
/// <param name="folder">The folder.</param>
internal sealed class ExchangeFolder(string folder)
{
    // Rounding alone: sums of some hundred products in another order.
    private const float Tolerance = 1e-5f;

    /// <summary>The file of a workload's parameters.</summary>
    public string Parameters(Workload workload) => Path.Combine(folder, $"{workload.Name}.safetensors");

    /// <summary>The inputs of a batch.</summary>
    public float[] Inputs(Workload workload, int batch) => Read(workload, batch, "inputs");

    /// <summary>Writes a batch.</summary>
    public void Write(Workload workload, int batch, float[] inputs, float[] outputs)
    {
        File.WriteAllBytes(PathOf(workload, batch, "inputs"), MemoryMarshal.AsBytes(inputs.AsSpan()));
        File.WriteAllBytes(PathOf(workload, batch, "outputs"), MemoryMarshal.AsBytes(outputs.AsSpan()));
    }

    /// <summary>Compares a peer's outputs of a batch with Netwright's.</summary>
    /// <exception cref="InvalidOperationException">They differ by more than rounding.</exception>
    public void Compare(Workload workload, int batch, float[] outputs)
    {
        // Written so that a NaN differs.
        float difference = Read(workload, batch, "outputs").Zip(outputs, static (own, peer) => Math.Abs(own - peer)).Max();
        if (!(difference <= Tolerance))
            throw new InvalidOperationException($"The outputs of {workload.Name} differ from Netwright's by {difference}.");
    }

    private float[] Read(Workload workload, int batch, string what) => MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(PathOf(workload, batch, what))).ToArray();

    private string PathOf(Workload workload, int batch, string what) => Path.Combine(folder, $"{workload.Name}.{batch}.{what}");
}
