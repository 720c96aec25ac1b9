namespace Netwright.Compute;

/// <summary>The checks of a data set before a network sees it, with messages that name the sample.</summary>
internal static class DataCheck
{
    /// <summary>Checks lengths and targets.</summary>
    /// <param name="network">The network that the data is for.</param>
    /// <param name="data">The data set.</param>
    /// <param name="role">What messages call a sample: "training sample" or the like.</param>
    /// <exception cref="ArgumentException">They are not what the network takes.</exception>
    public static void Shape<TTarget>(TrainableNetwork<TTarget> network, Dataset<TTarget> data, string role)
        where TTarget : unmanaged
    {
        Lengths(network, data.InputLength, data.TargetLength, role);
        Positions(network.Description, data.Lengths, role);
        network.CheckTargets(data.Targets, role, lengths: data.Lengths);
    }

    /// <summary>Checks lengths.</summary>
    /// <exception cref="ArgumentException">They are not what the network takes.</exception>
    public static void Lengths<TTarget>(TrainableNetwork<TTarget> network, int inputLength, int targetLength, string role)
        where TTarget : unmanaged
    {
        NetworkDescription description = network.Description;
        if (inputLength != description.InputLength)
        {
            throw new ArgumentException(
                $"{description.Name} takes inputs of {description.InputLength} floats; those of each {role} have {inputLength}.");
        }

        if (targetLength != network.TargetLength)
        {
            string places = description.Positions == 1 ? "" : $", for its loss is computed at each of {description.Positions} positions";
            throw new ArgumentException(
                $"{description.Name} takes targets of length {network.TargetLength}{places}; that of each {role} has {targetLength}.");
        }
    }

    // The positions of each sample that count.
    private static void Positions(NetworkDescription network, ReadOnlySpan<int> lengths, string role)
    {
        if (network.Positions == 1 && !lengths.IsEmpty)
            throw new ArgumentException($"The {role}s have lengths, but {network.Name} puts out one vector for each; lengths say which positions count where an output has several.");

        int wrong = lengths.IndexOfAnyExceptInRange(1, network.Positions);
        if (wrong >= 0)
            throw new ArgumentException(FormattableString.Invariant($"The length of {role} {wrong} is {lengths[wrong]}; {network.Name} puts out {network.Positions} positions."));
    }

    /// <summary>Checks that every input is a finite number.</summary>
    /// <exception cref="ArgumentException">One is not.</exception>
    public static void Inputs<TTarget>(Dataset<TTarget> data, string role)
        where TTarget : unmanaged
    {
        int at = data.InputColumn.IndexOfNotFinite(data.Count);
        if (at < 0)
            return;

        (int sample, int position) = Math.DivRem(at, data.InputLength);
        throw new ArgumentException(
            FormattableString.Invariant($"The input of {role} {sample} holds {data.Input(sample)[position]} at position {position}; inputs must be finite numbers."));
    }
}
