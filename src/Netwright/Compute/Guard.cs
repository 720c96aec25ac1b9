using System.ComponentModel;

namespace Netwright.Compute;

/// <summary>The checks of what callers hand to a network, with messages that say what was wrong and what would be right.</summary>
/// <remarks>For generated code to call: programs have no use for it, and it may change with any version.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Guard
{
    /// <summary>Reports an input or output of one sample that has the wrong length. Kept out of line so that the check inlines.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowLength(string network, int inputLength, int input, int outputLength, int output)
    {
        if (input != inputLength)
            throw new ArgumentException($"{network} takes an input of {inputLength} floats, not of {input}.", nameof(input));

        throw new ArgumentException($"{network} puts out {outputLength} floats; the span for them holds {output}.", nameof(output));
    }

    /// <summary>Reports a span that has not as many places as the network tells classes of.</summary>
    /// <exception cref="ArgumentException">Always.</exception>
    public static void ThrowClasses(string network, int positions, int classes)
        => throw new ArgumentException($"{network} tells the class at each of {positions} positions; the span for them holds {classes}.", nameof(classes));

    /// <summary>The number of samples in a batch, from its lengths.</summary>
    internal static int BatchCount(NetworkDescription network, int inputs, int outputs)
    {
        int count = SampleCount(network, inputs);
        if ((long)count * network.OutputLength != outputs)
        {
            throw new ArgumentException(
                $"{count} samples of {network.Name} put out {(long)count * network.OutputLength} floats ({network.OutputLength} each); the span for them holds {outputs}.",
                nameof(outputs));
        }

        return count;
    }

    /// <summary>The number of samples in a batch with targets and gradient, from their lengths.</summary>
    internal static int GradientCount(NetworkDescription network, int targetLength, int inputs, int targets, int gradient)
    {
        int count = SampleCount(network, inputs);
        if (count == 0)
            throw new ArgumentException("The mean loss needs at least one sample; the inputs are empty.", nameof(inputs));

        if ((long)count * targetLength != targets)
        {
            throw new ArgumentException(
                $"{count} samples of {network.Name} need {(long)count * targetLength} targets ({targetLength} each), not {targets}.",
                nameof(targets));
        }

        if (gradient != network.ArenaLength)
        {
            throw new ArgumentException(
                $"The gradient of {network.Name} has the layout of Parameters, {network.ArenaLength} floats; the span for it holds {gradient}.",
                nameof(gradient));
        }

        return count;
    }

    private static int SampleCount(NetworkDescription network, int inputs)
    {
        (int count, int rest) = Math.DivRem(inputs, network.InputLength);
        if (rest != 0)
        {
            throw new ArgumentException(
                $"{network.Name} takes inputs of {network.InputLength} floats each; {inputs} is not a multiple of that ({count} samples and {rest} floats).",
                nameof(inputs));
        }

        return count;
    }
}
