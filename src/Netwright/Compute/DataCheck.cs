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
        network.CheckTargets(data.Targets, role);
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
            throw new ArgumentException(
                $"{description.Name} takes targets of length {network.TargetLength}; that of each {role} has {targetLength}.");
        }
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
