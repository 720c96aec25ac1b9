using Netwright.Compute;

namespace Netwright.Tests.Fixtures;

/// <summary>A network without parameters or layers, of any width: it puts out the last number of its input.</summary>
internal sealed class LastOfInput(int inputs) : CompiledNetwork(Describe(inputs), seed: 0)
{
    private static NetworkDescription Describe(int inputs) => new()
    {
        Name = nameof(LastOfInput),
        Layers = $"input {inputs}",
        Fingerprint = "",
        InputLength = inputs,
        OutputLength = 1,
        ArenaLength = 0,
        ScratchLength = 16,
        MultiplyAdds = 1,
        Tensors = [],
    };

    protected override ref float Infer(ref float input, ref float scratch, int rows, int stride)
    {
        for (int row = 0; row < rows; row++)
            SlowLinear.At(ref scratch, row, 0, stride) = SlowLinear.At(ref input, row, Description.InputLength - 1, stride);
        return ref scratch;
    }
}
