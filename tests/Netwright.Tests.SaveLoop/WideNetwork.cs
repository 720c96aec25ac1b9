using Netwright.Compute;

namespace Netwright.Tests.SaveLoop;

/// <summary>A network of 4 MB that is only ever saved and loaded.</summary>
public sealed class WideNetwork() : CompiledNetwork(Describe(), seed: 0)
{
    private const int Length = 1 << 20;

    /// <summary>Puts a number into every element.</summary>
    public void Fill(float value) => Parameters.Span.Fill(value);

    protected override ref float Infer(ref float input, ref float scratch, int rows, int stride) => throw new NotSupportedException();

    private static NetworkDescription Describe() => new()
    {
        Name = nameof(WideNetwork),
        Layers = "wide",
        Fingerprint = "0",
        InputLength = 1,
        OutputLength = 1,
        ArenaLength = Length,
        ScratchLength = 0,
        MultiplyAdds = 0,
        Tensors = [ParameterTensor.Vector("wide", Length, 0)],
    };
}
