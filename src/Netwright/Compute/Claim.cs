namespace Netwright.Compute;

/// <summary>The claim on a network's batch buffers, which one call of Fit, Evaluate, Gradient, Save or Load has at a time.</summary>
/// <param name="network">The network's name, for the message.</param>
/// <param name="ended">Called when a claim ends, before the next can begin.</param>
internal sealed class Claim(string network, Action ended)
{
    private int isTaken;

    /// <summary>Takes the claim until the result is disposed.</summary>
    /// <exception cref="InvalidOperationException">Another call has it.</exception>
    public Held Take()
    {
        if (Interlocked.Exchange(ref isTaken, 1) != 0)
        {
            throw new InvalidOperationException(
                $"This {network} is in use already. One model does one of Fit, Evaluate, Gradient, Save and Load at a time; Predict may run beside them.");
        }

        return new Held(this);
    }

    private void End()
    {
        ended();
        Volatile.Write(ref isTaken, 0);
    }

    /// <summary>A claim that is taken.</summary>
    internal readonly ref struct Held(Claim claim)
    {
        /// <summary>Ends the claim.</summary>
        public void Dispose() => claim.End();
    }
}
