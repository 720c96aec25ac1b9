using System.ComponentModel;
using System.Runtime.CompilerServices;
using Netwright.Augmentation;

namespace Netwright.Compute;

/// <summary>What every generated network is beneath its public face: parameters, inference over many samples, saving and loading.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CompiledNetwork
{
    // Rows past which a block of inference is no faster.
    private const int MostBlockRows = 48;

    private readonly int blockRows;

    /// <summary>Takes the parameter arena and draws the first parameters.</summary>
    /// <param name="description">The network's lengths and tensors.</param>
    /// <param name="seed">The seed of the draw; each tensor draws from a stream of its own.</param>
    protected CompiledNetwork(NetworkDescription description, int seed)
    {
        Description = description;
        Seed = seed;
        Parameters = new AlignedBuffer(description.ArenaLength);
        blockRows = RowBlocks.Rows(Panels.Padded(description.InputLength) + description.ScratchLength, description.ArenaLength, MostBlockRows);
        Initializers.Draw(description, seed, Parameters.Span);
    }

    /// <summary>The network's lengths, tensors and identity.</summary>
    public NetworkDescription Description { get; }

    /// <summary>The seed that the network was made with.</summary>
    public int Seed { get; }

    /// <summary>The parameter arena.</summary>
    public AlignedBuffer Parameters { get; }

    /// <summary>Predicts many samples.</summary>
    /// <param name="inputs">The samples one after the other.</param>
    /// <param name="outputs">Receives the outputs one after the other.</param>
    /// <exception cref="ArgumentException">The lengths are not those of one and the same number of samples.</exception>
    public void PredictBatch(ReadOnlySpan<float> inputs, Span<float> outputs)
    {
        int count = Guard.BatchCount(Description, inputs.Length, outputs.Length);
        int inputLength = Description.InputLength, outputLength = Description.OutputLength;

        // Panels of a single row are the plain vector, as in the prediction of one sample.
        int stride = blockRows == 1 ? 1 : Panels.Stride(blockRows);
        long inputFloats = Panels.Padded(inputLength) * stride;
        ref float input = ref Scratch.Results(inputFloats + Description.ScratchLength * stride);

        for (int start = 0; start < count; start += blockRows)
        {
            int rows = Math.Min(blockRows, count - start);
            for (int row = 0; row < rows; row++)
                Panels.Pack(inputs.Slice((start + row) * inputLength, inputLength), ref input, row, stride);

            ref float output = ref Infer(ref input, ref Unsafe.Add(ref input, (nint)inputFloats), rows, stride);
            for (int row = 0; row < rows; row++)
                Panels.Unpack(ref output, row, stride, outputs.Slice((start + row) * outputLength, outputLength));
        }
    }

    /// <summary>Makes of a sample what training may make of it; the same where the network has no augmentations.</summary>
    /// <param name="sample">The sample as it is: the floats of an input, [height, width, channels] in rows.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="draw">The draw's number, from 0; each number makes another image.</param>
    /// <returns>As many floats, in the same order.</returns>
    /// <exception cref="ArgumentException">The sample is not as long as an input.</exception>
    public float[] Augmented(ReadOnlySpan<float> sample, int seed, int draw)
    {
        if (sample.Length != Description.InputLength)
            throw new ArgumentException($"{Description.Name} takes an input of {Description.InputLength} floats, not of {sample.Length}.", nameof(sample));

        return ImageAugmentation.Apply(Description.Augmentations, sample.ToArray(), new float[sample.Length], seed, draw).ToArray();
    }

    /// <summary>Writes the parameters to a safetensors file, whole or not at all.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <exception cref="InvalidOperationException">A parameter is NaN or infinite, a variance is negative, or the network is being trained by another thread.</exception>
    /// <exception cref="IOException">The file cannot be written; an old one stays as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The file or its folder may not be written to.</exception>
    public virtual void Save(string path) => ParameterFile.Save(this, path);

    /// <summary>Reads the parameters from a safetensors file, and begins with a fresh optimizer; on any error all stays as it is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is damaged, is of another network (the message lists what differs), or holds NaN, infinity or a negative variance.</exception>
    /// <exception cref="InvalidOperationException">The network is being trained or evaluated by another thread.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public virtual void Load(string path) => ParameterFile.Load(this, path);

    /// <summary>Runs the layers over a block of packed rows.</summary>
    /// <param name="input">The packed inputs.</param>
    /// <param name="scratch">Room for <see cref="NetworkDescription.ScratchLength"/> floats a row.</param>
    /// <param name="rows">The rows to compute.</param>
    /// <param name="stride">The rows that each panel has room for.</param>
    /// <returns>The packed outputs, within the scratch.</returns>
    protected abstract ref float Infer(ref float input, ref float scratch, int rows, int stride);
}
